package io.unstick.m365.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.wire.Answer;
import io.unstick.m365.wire.BareServer;
import io.unstick.m365.wire.Received;
import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.testkit.FakeTime;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What only the detector asks: everybody with a plan, a partner's customers, and how loaded a tenant is. */
class FleetReadsTest {
    private static final TenantId CONTOSO = TestMicrosoft.CONTOSO;
    private static final UUID PLAN = UUID.fromString("efb87545-963c-4e0d-99df-69c6916d9eb0");
    private static final UUID OTHER_PLAN = UUID.fromString("9aaf7827-d63c-4b61-89c3-182f06f82e5c");
    private static final String ADA = TestMicrosoft.ADA.toString();
    private static final String BEN = "6f1d0a52-0000-4000-8000-00000000be01";
    private static final String LIST = "{\"value\":[%s]%s}";

    private final FakeTime time = new FakeTime();

    @Test
    void everybodyWithAPlanIsAskedForByOneAdvancedQuery() throws Exception {
        try (var server = BareServer.answering(_ -> Answer.json(LIST.formatted(user(ADA), "")))) {
            // When
            var reading = directory(server).usersWithPlans(CONTOSO, List.of(PLAN, OTHER_PLAN));
            // Then
            assertThat(ids(reading)).containsExactly(ADA);
            assertThat(server.calls()).singleElement().satisfies(request -> {
                assertThat(request.header("consistencylevel")).isEqualTo("eventual");
                assertThat(request.header("x-ms-throttle-priority")).isEqualTo("Low");
                assertThat(query(request))
                        .contains("$count=true")
                        .contains(
                                "$filter=assignedPlans/any(a:a/servicePlanId eq %s) or assignedPlans/any(a:a/servicePlanId eq %s)"
                                        .formatted(PLAN, OTHER_PLAN));
            });
        }
    }

    @Test
    void manyPagesMakeOneListAndNobodyIsInItTwice() throws Exception {
        Function<Received, Answer> pages = request -> request.path().contains("skiptoken")
                ? Answer.json(LIST.formatted(user(ADA) + "," + user(BEN), ""))
                : Answer.json(LIST.formatted(user(ADA), next(request)));
        try (var server = BareServer.answering(pages)) {
            // When
            var reading = directory(server).usersWithPlans(CONTOSO, List.of(PLAN));
            // Then
            assertThat(ids(reading)).containsExactlyInAnyOrder(ADA, BEN);
            assertThat(server.calls())
                    .allMatch(request -> request.header("consistencylevel").equals("eventual"));
        }
    }

    @Test
    void aListThatRunsInACircleEnds() throws Exception {
        try (var server = BareServer.answering(request -> Answer.json(LIST.formatted("", next(request))))) {
            // When
            var reading = directory(server).usersWithPlans(CONTOSO, List.of(PLAN));
            // Then
            assertThat(obstacle(reading)).isInstanceOf(Obstacle.Nonsense.class);
            assertThat(server.calls()).hasSizeLessThan(4);
        }
    }

    @Test
    void aCustomerListThatGoesOnAtAForeignHostIsNotFollowed() throws Exception {
        try (var thief = BareServer.answering(_ -> Answer.json("{}"));
                var server = BareServer.answering(_ ->
                        Answer.json(LIST.formatted("", ",\"@odata.nextLink\":\"%s/v1.0/x\"".formatted(thief.url()))))) {
            // When
            var reading = directory(server).customers(CONTOSO);
            // Then
            assertThat(obstacle(reading)).isInstanceOf(Obstacle.Nonsense.class);
            assertThat(thief.calls()).isEmpty();
        }
    }

    @Test
    void thePartnersCustomersAreKnownByTenantAndName() throws Exception {
        String customers = """
            {"id":"%1$s","tenantId":"%1$s","displayName":"Contoso"},{"id":"%1$s","tenantId":"%1$s","displayName":"Contoso"}\
            """.formatted(CONTOSO);
        try (var server = BareServer.answering(_ -> Answer.json(LIST.formatted(customers, "")))) {
            // When
            var reading = directory(server).customers(TestMicrosoft.tenant(2));
            // Then
            assertThat(reading.known()).contains(List.of(new Customer(CONTOSO, "Contoso")));
        }
    }

    @Test
    void howCloseATenantIsToItsLimitIsKnownForAWhileAndOfThatTenantOnly() throws Exception {
        Answer loaded =
                new Answer.Http(200, Map.of("x-ms-throttle-limit-percentage", "0.93"), LIST.formatted(user(ADA), ""));
        try (var server = BareServer.answering(_ -> loaded)) {
            // Given
            var directory = directory(server);
            // When
            directory.usersWithPlans(CONTOSO, List.of(PLAN));
            // Then
            assertThat(directory.load(CONTOSO)).isEqualTo(0.93);
            assertThat(directory.load(TestMicrosoft.tenant(2))).isZero();
            time.pass(Duration.ofMinutes(2));
            assertThat(directory.load(CONTOSO)).isZero();
        }
    }

    private Directory directory(BareServer server) {
        var settings = TestMicrosoft.at(server.url());
        return MicrosoftReads.directory(TestMicrosoft.calls(MicrosoftApp.READER, settings, time), settings);
    }

    private static List<String> ids(Reading<List<DirectoryUser>> reading) {
        return reading.known().orElseThrow().stream()
                .map(DirectoryUser::id)
                .map(UserObjectId::toString)
                .toList();
    }

    private static Obstacle obstacle(Reading<?> reading) {
        return ((Reading.Unreadable<?>) reading).obstacle();
    }

    private static String user(String id) {
        return "{\"id\":\"%s\",\"userPrincipalName\":\"x@contoso.example\"}".formatted(id);
    }

    private static String next(Received request) {
        return ",\"@odata.nextLink\":\"http://%s/v1.0/users?$skiptoken=1\"".formatted(request.header("host"));
    }

    private static String query(Received request) {
        return URLDecoder.decode(request.path(), StandardCharsets.UTF_8);
    }
}
