package io.unstick.detector;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import io.unstick.contracts.tenant.TenantHealth;
import io.unstick.detector.BentCloud.Answer;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The running detector in front of a Microsoft that says odd things about one tenant, and about a partner's customers. */
class OddAnswersIT {
    private static final String DELTA = "/users/delta";
    private static final String CUSTOMERS = "/tenantRelationships/delegatedAdminCustomers";
    private static final Duration FIVE_HOURS = Duration.ofHours(5);
    private static final int SEVERAL = 5;

    /** More than several scans of a neighbour take. */
    private static final Duration LONG_PAUSE = Duration.ofMinutes(5);

    @TempDir
    static Path folder;

    private static RunningDetector detector;
    private static BentCloud front;
    private static Heard heard;
    private static SimulatedTenant partner;
    private static SimulatedTenant neighbour;

    @BeforeAll
    static void start() {
        detector = new RunningDetector("odd_answers_it", folder);
        front = new BentCloud(detector.cloud());
        partner = tenant("Tailspin Partners");
        neighbour = tenant("Tailwind Traders");
        detector.ask(front.url());
        detector.with(
                "unstick.detector.partner=" + partner.id(),
                "unstick.detector.partner-check-interval=5m",
                "unstick.detector.reconcile-interval=1h",
                // Far from the usual five minutes, so that who is left alone stands out.
                "unstick.detector.longest-interval=45m",
                // The tenants of these tests grow old in no time: what happens to them is what counts.
                "unstick.detector.new-for=1m");
        detector.watch(neighbour);
        customersAre(neighbour);
        detector.start();
        heard = new Heard();
    }

    @AfterAll
    static void stop() {
        heard.close();
        detector.close();
        front.close();
    }

    @Test
    void pagesThatRunInACircleEndInBlindnessAndNotInARun() {
        // Given
        var contoso = tenant("Contoso");
        stuck(contoso, "Ada Vance");
        front.bend(contoso, DELTA, _ -> page("@odata.nextLink", front.url() + "/v1.0/users/delta?$skiptoken=again"));
        // When
        detector.watch(contoso);
        var blind = heard.awaitHealth(contoso, TenantHealth.BLIND);
        heard.awaitMoreScans(neighbour, 1);
        // Then
        assertThat(blind.healthReason()).contains("circle");
        assertThat(heard.aboutAnybodyOf(contoso)).isEmpty();
    }

    @Test
    void aLinkToAForeignHostIsNeitherFollowedNorKept() {
        // Given
        var fabrikam = tenant("Fabrikam");
        var ben = stuck(fabrikam, "Ben Okoye");
        front.bend(
                fabrikam, DELTA, _ -> page("@odata.deltaLink", "https://graph.example/v1.0/users/delta?$deltatoken=x"));
        detector.watch(fabrikam);
        var blind = heard.awaitHealth(fabrikam, TenantHealth.BLIND);
        // When
        front.straighten(fabrikam);
        // Then
        heard.awaitStuck(fabrikam, ben);
        assertThat(blind.healthReason()).contains("foreign host");
    }

    @Test
    void usersNamedTwiceAndRoundsToldTwiceAreToldOnce() {
        // Given
        var northwind = tenant("Northwind");
        var cleo = stuck(northwind, "Cleo Marsh");
        front.bend(northwind, DELTA, visit -> withValues(visit.answer(), users -> Stream.concat(users, users(visit))));
        // When
        detector.watch(northwind);
        heard.awaitStuck(northwind, cleo);
        northwind.resetDeltaLinks();
        heard.awaitMoreScans(northwind, SEVERAL);
        // Then
        assertThat(heard.about(northwind, cleo)).hasSize(1);
    }

    @Test
    void anEmptyPageWithAnotherOneBehindItIsNotTheEnd() {
        // Given
        var adatum = tenant("Adatum");
        var dora = stuck(adatum, "Dora New");
        front.bend(
                adatum,
                DELTA + "?",
                visit -> visit.path().contains("token")
                        ? visit.answer()
                        : page("@odata.nextLink", front.url() + "/v1.0/users/delta?$deltatoken="));
        // When
        detector.watch(adatum);
        // Then
        heard.awaitStuck(adatum, dora);
    }

    @Test
    void whomTheDeltaRoundsNeverNamedIsFoundByTheReconciliation() {
        // Given
        var litware = tenant("Litware");
        var eve = stuck(litware, "Eve Holm");
        front.bend(litware, DELTA, visit -> withValues(visit.answer(), _ -> Stream.empty()));
        // When
        detector.watch(litware);
        heard.awaitStuck(litware, eve);
        heard.awaitMoreScans(litware, SEVERAL);
        // Then
        assertThat(heard.about(litware, eve)).hasSize(1);
        assertThat(detector.cloud().requests().count(litware, "GET /users")).isPositive();
    }

    @Test
    void aTenantThatThrottlesUsIsLeftAloneAndItsNeighbourIsNot() {
        // Given
        var woodgrove = tenant("Woodgrove").throttle(LONG_PAUSE, 1);
        detector.watch(woodgrove);
        heard.awaitHealth(woodgrove, TenantHealth.THROTTLED);
        // When
        heard.awaitMoreScans(neighbour, SEVERAL);
        // Then
        assertThat(detector.cloud().requests().count(woodgrove, "GET /users/delta"))
                .isEqualTo(1);
        assertThat(heard.records(neighbour)).allMatch(record -> record.health() == TenantHealth.OK);
    }

    @Test
    void aTenantCloseToMicrosoftsLimitIsAskedLessOftenThanItsNeighbours() {
        // Given
        var proseware = tenant("Proseware");
        stuck(proseware, "Finn Rossi");
        var lamna = tenant("Lamna");
        stuck(lamna, "Gina Ward");
        front.bend(proseware, DELTA, visit -> withHeader(visit.answer(), "x-ms-throttle-limit-percentage", "0.93"));
        detector.watch(proseware);
        detector.watch(lamna);
        heard.awaitMoreScans(proseware, 2);
        long before = rounds(proseware);
        long beforeNext = rounds(lamna);
        // When
        heard.awaitMoreScans(proseware, 3);
        // Then
        long loaded = rounds(proseware) - before;
        assertThat(rounds(lamna) - beforeNext).isGreaterThan(2 * loaded);
        assertThat(heard.records(proseware)).allMatch(record -> record.health() == TenantHealth.OK);
    }

    @Test
    void aCustomerOfThePartnerIsWatchedUntilItLeaves() {
        // Given
        var relecloud = tenant("Relecloud");
        var hal = stuck(relecloud, "Hal Stone");
        // When
        customersAre(neighbour, relecloud);
        var event = heard.awaitStuck(relecloud, hal);
        var joined = heard.records(relecloud).getFirst();
        customersAre(neighbour);
        var left = heard.awaitRecord(relecloud, TenantRecorded::retired);
        // Then
        assertThat(event.userObjectId().value()).isEqualTo(hal.id());
        assertThat(joined.tenant().policy().dryRun()).isTrue();
        assertThat(left.tenant().name()).isEqualTo("Relecloud");
        assertThat(heard.records(neighbour))
                .noneMatch(
                        record -> record.retired() || record.tenant().policy().dryRun());
    }

    private static void customersAre(SimulatedTenant... customers) {
        front.bend(partner, CUSTOMERS, _ -> Answer.json(customerList(List.of(customers))));
    }

    private static String customerList(List<SimulatedTenant> customers) {
        var list = JsonMapper.shared().createObjectNode();
        var values = list.putArray("value");
        customers.forEach(customer -> values.addObject()
                .put("id", customer.id().toString())
                .put("tenantId", customer.id().toString())
                .put("displayName", customer.name()));
        return list.toString();
    }

    private static Answer page(String link, String url) {
        return Answer.json("{\"value\":[],\"%s\":\"%s\"}".formatted(link, url));
    }

    private static Answer withHeader(Answer answer, String name, String value) {
        var headers = new HashMap<>(answer.headers());
        headers.put(name, value);
        return new Answer(answer.status(), headers, answer.body());
    }

    private static Stream<ObjectNode> users(BentCloud.Visit visit) {
        return JsonMapper.shared()
                .readTree(visit.answer().body())
                .path("value")
                .valueStream()
                .map(ObjectNode.class::cast);
    }

    private static Answer withValues(Answer answer, UnaryOperator<Stream<ObjectNode>> change) {
        var body = JsonMapper.shared().readTree(answer.body());
        if (!(body instanceof ObjectNode page && page.get("value") instanceof ArrayNode users)) {
            return answer;
        }
        var changed =
                change.apply(users.valueStream().map(ObjectNode.class::cast)).toList();
        changed.forEach(page.putArray("value")::add);
        return new Answer(answer.status(), answer.headers(), page.toString());
    }

    private static long rounds(SimulatedTenant tenant) {
        return detector.cloud().requests().count(tenant, "GET /users/delta");
    }

    private static SimulatedTenant tenant(String name) {
        String domain = name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example";
        return detector.cloud().tenant(name, domain);
    }

    private static SimulatedUser stuck(SimulatedTenant tenant, String name) {
        return tenant.user(name).licensed(ENTERPRISE, FIVE_HOURS).blockedBy(Blocker.forwardSyncGap());
    }
}
