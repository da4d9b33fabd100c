package io.unstick.m365.read;

import static io.unstick.m365.read.BlankAccount.error;
import static io.unstick.m365.read.BlankAccount.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.read.AccountDetails.OnPremisesAccount;
import io.unstick.m365.wire.Answer;
import io.unstick.m365.wire.BareServer;
import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.testkit.FakeTime;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small reads around a fix: the synchronisation, the recycle bin, and what this app may do. */
class RemediationReadsTest {
    private static final String ORGANIZATION = "{\"id\":\"6f1d0a52-0000-4000-8000-000000000001\",%s}";

    @Test
    void theLastCycleOfATenantIsKnown() throws Exception {
        // When
        var reading = ask(
                list(ORGANIZATION.formatted(
                        "\"onPremisesSyncEnabled\":true,\"onPremisesLastSyncDateTime\":\"2026-11-02T08:30:00Z\"")),
                ports -> ports.synchronisation().ofTenant(TestMicrosoft.CONTOSO));
        // Then
        assertThat(reading.known()).contains(new Synchronisation.OfTenant(true, Instant.parse("2026-11-02T08:30:00Z")));
    }

    @Test
    void aTenantWithoutActiveDirectoryHasNoCycle() throws Exception {
        // When
        var reading = ask(
                list(ORGANIZATION.formatted("\"onPremisesSyncEnabled\":null,\"onPremisesLastSyncDateTime\":null")),
                ports -> ports.synchronisation().ofTenant(TestMicrosoft.CONTOSO));
        // Then
        assertThat(reading.known()).contains(new Synchronisation.OfTenant(false, null));
    }

    @Test
    void aSynchronisedUserHasAMasterAndAMoment() throws Exception {
        // When
        var reading = ask(
                BlankAccount.user("""
                    "onPremisesSyncEnabled":true,"onPremisesLastSyncDateTime":"2026-11-02T08:30:00Z",
                    "onPremisesDistinguishedName":"CN=Ada","onPremisesSamAccountName":"ada",
                    "onPremisesDomainName":"ad.contoso.example","onPremisesImmutableId":"eA=="
                    """),
                ports -> ports.synchronisation().ofUser(TestMicrosoft.CONTOSO, TestMicrosoft.ADA));
        // Then
        assertThat(reading.known())
                .contains(new Synchronisation.OfUser(
                        Instant.parse("2026-11-02T08:30:00Z"),
                        new OnPremisesAccount("CN=Ada", "ada", "ad.contoso.example", "eA==")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "", "2026"})
    void aMomentThatIsNoneIsUnreadable(String moment) throws Exception {
        // When
        var reading = ask(
                BlankAccount.user("\"onPremisesLastSyncDateTime\":\"%s\"".formatted(moment)),
                ports -> ports.synchronisation().ofUser(TestMicrosoft.CONTOSO, TestMicrosoft.ADA));
        // Then
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void whatLiesInTheRecycleBinIsKnown() throws Exception {
        // When
        var reading = ask(
                BlankAccount.user("\"@odata.type\":\"#microsoft.graph.user\""),
                ports -> ports.examination().recycled(TestMicrosoft.CONTOSO, TestMicrosoft.ADA.value()));
        // Then
        assertThat(reading.known()).contains(new RecycledObject(TestMicrosoft.ADA.value(), "user"));
    }

    @Test
    void whatIsPurgedIsAbsent() throws Exception {
        // When
        var reading = ask(
                error(404, "Request_ResourceNotFound", "Resource does not exist."),
                ports -> ports.examination().recycled(TestMicrosoft.CONTOSO, TestMicrosoft.ADA.value()));
        // Then
        assertThat(reading).isInstanceOf(Reading.Absent.class);
    }

    @Test
    void theCmdletsThisAppMayInvokeAreKnown() throws Exception {
        // When
        var reading = ask(
                list("{\"exportedCmdlets\":\"Get-Mailbox, Set-User,,Enable-OrganizationCustomization\"}"),
                ports -> ports.rights().invocableCmdlets(TestMicrosoft.CONTOSO));
        // Then
        assertThat(reading.known()).contains(Set.of("Get-Mailbox", "Set-User", "Enable-OrganizationCustomization"));
    }

    @Test
    void askingForCmdletsIsAGetWithTheHeaderThatWantsThemAll() throws Exception {
        try (var server = BareServer.answering(_ -> Answer.status(404))) {
            // When
            ports(server).rights().invocableCmdlets(TestMicrosoft.CONTOSO);
            // Then
            assertThat(server.calls()).singleElement().satisfies(sent -> {
                assertThat(sent.method()).isEqualTo("GET");
                assertThat(sent.path())
                        .isEqualTo("/adminapi/v1.0/%s/EXOModuleFile?Version=3.9.2".formatted(TestMicrosoft.CONTOSO));
                assertThat(sent.header("commandname")).isEqualTo("*");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"exportedCmdlets\":\"\"}", "{}", ""})
    void noCmdletAtAllIsNotAnAnswer(String row) throws Exception {
        // When
        var reading = ask(list(row), ports -> ports.rights().invocableCmdlets(TestMicrosoft.CONTOSO));
        // Then
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
    }

    private static <T> Reading<T> ask(Answer answer, Function<PortCall.Ports, Reading<T>> question) throws IOException {
        try (var server = BareServer.answering(_ -> answer)) {
            return question.apply(ports(server));
        }
    }

    private static PortCall.Ports ports(BareServer server) {
        MicrosoftSettings settings = TestMicrosoft.at(server.url());
        GuardedCalls calls = TestMicrosoft.calls(MicrosoftApp.REMEDIATOR, settings, new FakeTime());
        return PortCall.Ports.of(calls, settings);
    }
}
