package io.unstick.m365.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.Fault;
import io.unstick.sandbox.cloud.MailboxPlan;
import io.unstick.sandbox.cloud.Settings;
import io.unstick.sandbox.cloud.SimulatedCloud;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import io.unstick.testkit.FakeTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The read ports against the simulated cloud, over HTTP, with the official SDK. */
class SimulatedReadsTest {
    private final FakeTime time = new FakeTime();
    private final SimulatedCloud cloud = SimulatedCloud.start(Settings.at(time));
    private final MicrosoftSettings settings = TestMicrosoft.at(cloud.baseUrl());
    private final GuardedCalls calls = TestMicrosoft.calls(MicrosoftApp.READER, settings, time);
    private final Directory directory = MicrosoftReads.directory(calls, settings);
    private final ExchangeOnline exchange = MicrosoftReads.exchangeOnline(calls, settings);
    private final SimulatedTenant contoso = cloud.tenant("Contoso", "contoso.example");
    private final TenantId tenant = new TenantId(contoso.id());

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void theFirstRoundIsFullAndTheNextNamesOnlyWhatChanged() {
        // Given
        contoso.withHealthyUsers(3);
        UserChanges first = known(directory.changedUsers(tenant, null));
        SimulatedUser ada = contoso.user("Ada Vance").licensed(MailboxPlan.ENTERPRISE, Duration.ofHours(5));
        // When
        UserChanges next = known(directory.changedUsers(tenant, first.deltaLink()));
        // Then
        assertThat(first.full()).isTrue();
        assertThat(first.changed()).hasSize(3);
        assertThat(next.full()).isFalse();
        assertThat(next.changed()).extracting(DirectoryUser::id).containsExactly(new UserObjectId(ada.id()));
        assertThat(next.changed().getFirst().assignedPlans())
                .anySatisfy(plan -> assertThat(plan.capabilityStatus()).isEqualTo("Enabled"));
    }

    @Test
    void aDeletedUserIsNamedAsRemoved() {
        // Given
        SimulatedUser ada = contoso.user("Ada Vance");
        String link = known(directory.changedUsers(tenant, null)).deltaLink();
        ada.delete();
        // When
        UserChanges changes = known(directory.changedUsers(tenant, link));
        // Then
        assertThat(changes.removed()).containsExactly(new UserObjectId(ada.id()));
    }

    @Test
    void manyPagesMakeOneRound() {
        // Given
        contoso.withHealthyUsers(1201);
        // When
        UserChanges changes = known(directory.changedUsers(tenant, null));
        // Then
        assertThat(changes.changed()).hasSize(1201);
        assertThat(cloud.requests().count(contoso, "GET /users/delta")).isEqualTo(3);
    }

    @Test
    void anExpiredLinkStartsOverByItself() {
        // Given
        contoso.withHealthyUsers(2);
        String link = known(directory.changedUsers(tenant, null)).deltaLink();
        contoso.expireDeltaLinks();
        // When
        UserChanges changes = known(directory.changedUsers(tenant, link));
        // Then
        assertThat(changes.full()).isTrue();
        assertThat(changes.changed()).hasSize(2);
    }

    @Test
    void aResetLinkStartsOverByItself() {
        // Given
        contoso.withHealthyUsers(2);
        String link = known(directory.changedUsers(tenant, null)).deltaLink();
        contoso.resetDeltaLinks();
        // When
        UserChanges changes = known(directory.changedUsers(tenant, link));
        // Then
        assertThat(changes.full()).isTrue();
        assertThat(changes.changed()).hasSize(2);
    }

    @Test
    void aLookTellsUsersWithAndWithoutMailboxApart() {
        // Given
        UserObjectId well = new UserObjectId(contoso.user("Well").withMailbox().id());
        UserObjectId stuck = new UserObjectId(stuckAda().id());
        UserObjectId nobody = TestMicrosoft.ADA;
        // When
        var looks = directory.look(tenant, List.of(well, stuck, nobody));
        // Then
        assertThat(looks)
                .hasEntrySatisfying(
                        well, look -> assertThat(look.mailbox().known()).contains(MailboxPurpose.USER));
        assertThat(looks).hasEntrySatisfying(stuck, look -> {
            assertThat(look.user().known()).map(DirectoryUser::id).contains(stuck);
            assertThat(look.mailbox()).isInstanceOf(Reading.Absent.class);
        });
        assertThat(looks)
                .hasEntrySatisfying(nobody, look -> assertThat(look.user()).isInstanceOf(Reading.Absent.class));
    }

    @Test
    void everyoneAskedHasAnAnswerHoweverMany() {
        // Given
        contoso.withHealthyUsers(45);
        List<UserObjectId> everyone = contoso.users().stream()
                .map(user -> new UserObjectId(user.id()))
                .toList();
        // When
        var looks = directory.look(tenant, everyone);
        // Then
        assertThat(looks).containsOnlyKeys(everyone);
        assertThat(looks.values())
                .allSatisfy(look -> assertThat(look.mailbox().known()).contains(MailboxPurpose.USER));
    }

    @Test
    void aUserIsFoundByIdAndByName() {
        // Given
        SimulatedUser ada = stuckAda();
        // When
        var byId = directory.user(tenant, new UserObjectId(ada.id()));
        var byName = directory.userNamed(tenant, ada.userPrincipalName());
        // Then
        assertThat(known(byId)).isEqualTo(known(byName));
        assertThat(byId.source().requestId()).isNotNull();
        assertThat(directory.userNamed(tenant, "nobody@contoso.example")).isInstanceOf(Reading.Absent.class);
    }

    @Test
    void anOpenIncidentIsAnUnresolvedIssue() {
        // Given
        contoso.incident("EX1234");
        // When
        List<ServiceIssue> issues = known(directory.exchangeIssues(tenant));
        // Then
        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.id()).isEqualTo("EX1234");
            assertThat(issue.resolved()).isFalse();
            assertThat(issue.featureGroup()).isEqualTo("Management and Provisioning");
        });
    }

    @Test
    void exchangeProvesAMailboxAndDeniesOne() {
        // Given
        UserObjectId well = new UserObjectId(contoso.user("Well").withMailbox().id());
        UserObjectId stuck = new UserObjectId(stuckAda().id());
        // When
        var proof = exchange.mailbox(tenant, well);
        var denial = exchange.mailbox(tenant, stuck);
        // Then
        assertThat(known(proof).isUserMailbox()).isTrue();
        assertThat(denial).isInstanceOf(Reading.Absent.class);
        assertThat(exchange.user(tenant, stuck)).isInstanceOf(Reading.Absent.class);
        assertThat(exchange.user(tenant, well)).isInstanceOf(Reading.Known.class);
    }

    @Test
    void whoHoldsAnAddressIsSaidWithKindAndAddresses() {
        // Given
        SimulatedUser ada = contoso.user("Ada Vance")
                .licensed(MailboxPlan.ENTERPRISE, Duration.ofHours(5))
                .blockedBy(Blocker.addressHeldBy(Blocker.Holder.CONTACT));
        // When
        var holders = known(exchange.recipientsWithAddress(tenant, ada.userPrincipalName()));
        // Then
        assertThat(holders)
                .filteredOn(holder -> holder.recipientTypeDetails().equals("MailContact"))
                .singleElement()
                .satisfies(holder -> assertThat(holder.emailAddresses()).contains("smtp:" + ada.userPrincipalName()));
        assertThat(known(exchange.recipientsWithAddress(tenant, "free@contoso.example")))
                .isEmpty();
    }

    @Test
    void aPackedTenantIsDehydrated() {
        // Given
        boolean before = known(exchange.organization(tenant)).dehydrated();
        contoso.dehydrated();
        // When
        var organization = known(exchange.organization(tenant));
        // Then
        assertThat(before).isFalse();
        assertThat(organization.dehydrated()).isTrue();
    }

    @Test
    void withdrawnConsentIsLostAccessAndIsNotAskedAgainBeforeTheProbe() {
        // Given
        contoso.withdrawConsent();
        var first = obstacle(directory.changedUsers(tenant, null));
        // When
        var second = obstacle(directory.changedUsers(tenant, null));
        // Then
        assertThat(first).isInstanceOf(Obstacle.AccessLost.class).isEqualTo(second);
        assertThat(((Obstacle.AccessLost) first).code()).isEqualTo("AADSTS65001");
        assertThat(cloud.requests().count(contoso, "token")).isEqualTo(1);
    }

    @Test
    void consentGivenAgainIsNoticedByTheProbe() {
        // Given
        contoso.withdrawConsent();
        directory.changedUsers(tenant, null);
        contoso.restoreConsent();
        // When
        time.pass(Duration.ofMinutes(15));
        // Then
        assertThat(directory.changedUsers(tenant, null)).isInstanceOf(Reading.Known.class);
        assertThat(directory.changedUsers(tenant, null)).isInstanceOf(Reading.Known.class);
    }

    @Test
    void nulBytesInsteadOfARefusalAreLostAccess() {
        // Given
        cloud.faults().next(contoso, "Get-Mailbox", Fault.nulBytes());
        // When
        var reading = exchange.mailbox(tenant, TestMicrosoft.ADA);
        // Then
        assertThat(obstacle(reading)).isInstanceOf(Obstacle.AccessLost.class);
    }

    @Test
    void aServerErrorIsAskedAgainAtOnceAndThenForgotten() {
        // Given
        UserObjectId well = new UserObjectId(contoso.user("Well").withMailbox().id());
        cloud.faults().next(contoso, "Get-Mailbox", Fault.status(500));
        cloud.faults().next(contoso, "Get-Mailbox", Fault.closeBefore());
        // When
        var reading = exchange.mailbox(tenant, well);
        // Then
        assertThat(reading).isInstanceOf(Reading.Known.class);
    }

    @Test
    void throttlingIsReportedAtOnceAndNothingIsSentBeforeItsEnd() {
        // Given
        contoso.throttle(Duration.ofSeconds(7), 1);
        var first = obstacle(exchange.organization(tenant));
        // When
        var second = obstacle(exchange.organization(tenant));
        // Then
        assertThat(first)
                .isEqualTo(new Obstacle.Throttled(time.instant().plusSeconds(7)))
                .isEqualTo(second);
        time.pass(Duration.ofSeconds(7));
        assertThat(exchange.organization(tenant)).isInstanceOf(Reading.Known.class);
    }

    private SimulatedUser stuckAda() {
        return contoso.user("Ada Vance")
                .licensed(MailboxPlan.ENTERPRISE, Duration.ofHours(5))
                .blockedBy(Blocker.forwardSyncGap());
    }

    private static <T> T known(Reading<T> reading) {
        assertThat(reading).isInstanceOf(Reading.Known.class);
        return reading.known().orElseThrow();
    }

    private static Obstacle obstacle(Reading<?> reading) {
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return ((Reading.Unreadable<?>) reading).obstacle();
    }
}
