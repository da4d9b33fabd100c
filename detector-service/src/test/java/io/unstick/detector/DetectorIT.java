package io.unstick.detector;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.event.IncidentHint;
import io.unstick.contracts.event.MailboxEvent.MailboxStuck;
import io.unstick.contracts.event.Symptom;
import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import io.unstick.contracts.event.Topics;
import io.unstick.contracts.tenant.TenantHealth;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.Fault;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import io.unstick.sandbox.cloud.UserKind;
import io.unstick.testkit.SharedInfrastructure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The running detector against a simulated Microsoft 365 over HTTP, with a real Kafka and a real PostgreSQL. */
class DetectorIT {
    private static final Duration FIVE_HOURS = Duration.ofHours(5);
    private static final int SEVERAL = 5;
    private static final int MORE_THAN_A_FEW = 12;

    /** More than the grace of a fresh licence, plus its first look. */
    private static final int AN_HOUR_OF_SCANS = 12;

    @TempDir
    static Path folder;

    private static RunningDetector detector;
    private static Heard heard;

    @BeforeAll
    static void start() {
        detector = new RunningDetector("detector_it", folder);
        detector.watch(detector.cloud().tenant("Tailwind Traders", "tailwind.example"));
        detector.start();
        heard = new Heard();
    }

    @AfterAll
    static void stop() {
        heard.close();
        detector.close();
    }

    @Test
    void aForwardSyncGapIsToldOnceHoweverOftenTheTenantIsScanned() {
        // Given
        var contoso = tenant("Contoso", "contoso.example");
        var ada = stuck(contoso, "Ada Vance");
        // When
        detector.watch(contoso);
        var event = heard.awaitStuck(contoso, ada);
        heard.awaitMoreScans(contoso, SEVERAL);
        // Then
        assertThat(heard.aboutAnybodyOf(contoso))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.key()).isEqualTo(event.mailbox().toString()));
        assertThat(event.caseId()).isEqualTo(CaseId.ofEpisode(event.mailbox(), event.licensedSince()));
        assertThat(event.userPrincipalName()).isEqualTo(ada.userPrincipalName());
        assertThat(event.servicePlanId()).isEqualTo(ENTERPRISE.id());
        assertThat(event.symptoms()).contains(Symptom.GRAPH_SEES_NO_MAILBOX, Symptom.EXCHANGE_HAS_NO_MAILBOX);
    }

    @Test
    void aResyncAndARestartTellNothingAgain() {
        // Given
        var fabrikam = tenant("Fabrikam", "fabrikam.example");
        var ben = stuck(fabrikam, "Ben Okoye");
        detector.watch(fabrikam);
        heard.awaitStuck(fabrikam, ben);
        // When
        fabrikam.resetDeltaLinks();
        heard.awaitMoreScans(fabrikam, SEVERAL);
        fabrikam.expireDeltaLinks();
        heard.awaitMoreScans(fabrikam, SEVERAL);
        detector.restart();
        heard.awaitMoreScans(fabrikam, SEVERAL);
        // Then
        assertThat(heard.aboutAnybodyOf(fabrikam)).hasSize(1);
    }

    @Test
    void aMailboxThatAppearsIsToldReadyOnce() {
        // Given
        var northwind = tenant("Northwind", "northwind.example");
        var cleo = stuck(northwind, "Cleo Marsh");
        detector.watch(northwind);
        MailboxStuck before = heard.awaitStuck(northwind, cleo);
        // When
        cleo.withMailbox();
        var ready = heard.awaitReady(northwind, cleo);
        northwind.resetDeltaLinks();
        heard.awaitMoreScans(northwind, SEVERAL);
        // Then
        assertThat(ready.caseId()).isEqualTo(before.caseId());
        assertThat(heard.about(northwind, cleo))
                .extracting(message -> message.header("ce_type"))
                .containsExactly("io.unstick.mailbox.stuck.v1", "io.unstick.mailbox.ready.v1");
    }

    @Test
    void guestsSharedAndRoomMailboxesAndFreshUsersAreNobodysCase() {
        // Given
        var adatum = tenant("Adatum", "adatum.example").withHealthyUsers(45);
        adatum.user("Gus Guest", UserKind.GUEST).licensed(ENTERPRISE, FIVE_HOURS);
        adatum.user("Sales", UserKind.SHARED).licensed(ENTERPRISE, FIVE_HOURS);
        adatum.user("Room 1", UserKind.ROOM).licensed(ENTERPRISE, FIVE_HOURS);
        // When
        detector.watch(adatum);
        heard.awaitMoreScans(adatum, 1);
        adatum.user("Dora New").licensed(ENTERPRISE, Duration.ofMinutes(5));
        heard.awaitMoreScans(adatum, AN_HOUR_OF_SCANS);
        // Then
        assertThat(heard.aboutAnybodyOf(adatum)).isEmpty();
    }

    @Test
    void manyStuckMailboxesAtOnceAreToldWithAHint() {
        // Given
        var munson = tenant("Munson", "munson.example");
        var crowd = IntStream.range(0, MORE_THAN_A_FEW)
                .mapToObj(number -> stuck(munson, "Clerk " + number))
                .toList();
        var bellows = tenant("Bellows College", "bellows.example");
        var lone = stuck(bellows, "Lone Wolf");
        // When
        detector.watch(munson);
        detector.watch(bellows);
        var events = crowd.stream().map(user -> heard.awaitStuck(munson, user)).toList();
        var alone = heard.awaitStuck(bellows, lone);
        // Then
        assertThat(events).extracting(MailboxStuck::incidentHint).allSatisfy(hint -> {
            assertThat(hint).isNotNull();
            assertThat(hint.scope()).isEqualTo(IncidentHint.Scope.TENANT);
            assertThat(hint.mailboxes()).isEqualTo(MORE_THAN_A_FEW);
        });
        assertThat(alone.incidentHint()).isNull();
    }

    @Test
    void theTenantRegistryIsCompacted() throws Exception {
        // Given
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.TENANT_REGISTRY.name());
        var broker = Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                SharedInfrastructure.kafka().bootstrapServers());
        // When
        try (var admin = Admin.create(broker)) {
            var configuration = admin.describeConfigs(List.of(topic))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next();
            // Then
            assertThat(configuration.get(TopicConfig.CLEANUP_POLICY_CONFIG).value())
                    .isEqualTo("compact");
        }
    }

    @Test
    void aTenantWithoutConsentIsBlindAndItsNeighbourIsNot() {
        // Given
        var litware = tenant("Litware", "litware.example").withdrawConsent();
        stuck(litware, "Eve Holm");
        var proseware = tenant("Proseware", "proseware.example");
        var finn = stuck(proseware, "Finn Rossi");
        // When
        detector.watch(litware);
        detector.watch(proseware);
        var blind = heard.awaitHealth(litware, TenantHealth.BLIND);
        heard.awaitStuck(proseware, finn);
        heard.awaitMoreScans(proseware, SEVERAL);
        // Then
        assertThat(blind.healthReason()).contains("AADSTS65001");
        assertThat(blind.lastScanAt()).isNull();
        assertThat(heard.aboutAnybodyOf(litware)).isEmpty();
        assertThat(heard.records(proseware)).allMatch(record -> record.health() == TenantHealth.OK);
    }

    @Test
    void aTenantThatConsentsAgainIsSeenAgain() {
        // Given
        var lamna = tenant("Lamna Healthcare", "lamna.example").withdrawConsent();
        var gina = stuck(lamna, "Gina Ward");
        detector.watch(lamna);
        heard.awaitHealth(lamna, TenantHealth.BLIND);
        // When
        lamna.restoreConsent();
        // Then
        assertThat(heard.awaitStuck(lamna, gina).userObjectId().value()).isEqualTo(gina.id());
    }

    @Test
    void exchangeThatAnswersNonsenseProvesNothing() {
        // Given
        var relecloud = tenant("Relecloud", "relecloud.example");
        var hal = stuck(relecloud, "Hal Stone");
        IntStream.range(0, SEVERAL)
                .forEach(_ -> detector.cloud().faults().next(relecloud, "Get-Mailbox", Fault.malformedJson()));
        // When
        detector.watch(relecloud);
        var blind = heard.awaitHealth(relecloud, TenantHealth.BLIND);
        var event = heard.awaitStuck(relecloud, hal);
        // Then
        assertThat(blind.healthReason()).startsWith("Exchange Online: ");
        assertThat(detector.cloud().requests().count(relecloud, "Get-Mailbox")).isGreaterThan(SEVERAL);
        assertThat(heard.about(relecloud, hal)).hasSize(1);
        assertThat(event.observedAt()).isAfter(event.licensedSince());
    }

    @Test
    void aTenantThatThrottlesUsIsToldLaterAllTheSame() {
        // Given
        var trey = tenant("Trey Research", "trey.example").throttle(Duration.ofSeconds(1), SEVERAL);
        var iris = stuck(trey, "Iris Lund");
        // When
        detector.watch(trey);
        heard.awaitHealth(trey, TenantHealth.THROTTLED);
        heard.awaitStuck(trey, iris);
        // Then
        heard.awaitMoreScans(trey, SEVERAL);
        assertThat(heard.about(trey, iris)).hasSize(1);
    }

    @Test
    void aTenantThatLeavesTheFileIsRetiredAndLeftAlone() throws InterruptedException {
        // Given
        var wingtip = tenant("Wingtip Toys", "wingtip.example");
        detector.watch(wingtip);
        heard.awaitMoreScans(wingtip, 1);
        // When
        detector.dismiss(wingtip);
        heard.awaitRecord(wingtip, TenantRecorded::retired);
        // Then
        long asked = detector.cloud().requests().total(wingtip);
        var neighbour = tenant("Tailwind Traders", "tailwind.example");
        heard.awaitMoreScans(neighbour, AN_HOUR_OF_SCANS);
        assertThat(detector.cloud().requests().total(wingtip)).isLessThanOrEqualTo(asked + 1);
        assertThat(heard.records(wingtip).getLast().retired()).isTrue();
    }

    @Test
    void aTenantThatComesBackIsToldAboutAnew() {
        // Given
        var lamna = tenant("Lamna Healthcare", "lamna.example");
        var ada = stuck(lamna, "Ada Vance");
        detector.watch(lamna);
        heard.awaitStuck(lamna, ada);
        detector.dismiss(lamna);
        heard.awaitRecord(lamna, TenantRecorded::retired);
        // When
        detector.watch(lamna);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(heard.aboutAnybodyOf(lamna)).hasSize(2));
        // Then
        assertThat(heard.aboutAnybodyOf(lamna))
                .extracting(message -> message.header("ce_id"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aBlindTenantDegradesTheDetailAndNotTheReadiness() throws IOException, InterruptedException {
        // Given
        var coho = tenant("Coho Winery", "coho.example").withdrawConsent();
        detector.watch(coho);
        heard.awaitHealth(coho, TenantHealth.BLIND);
        // When
        var answers = List.of(get("/actuator/health"), get("/actuator/health/readiness"), get("/actuator/prometheus"));
        // Then
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(answers.get(0).body()).contains("DEGRADED");
        assertThat(answers.get(1).body()).contains("\"status\":\"UP\"").contains("kafka", "db");
        assertThat(answers.get(2).body()).contains("unstick_detector_scans_seconds_count{health=\"BLIND\"");
    }

    private static SimulatedTenant tenant(String name, String domain) {
        return detector.cloud().tenant(name, domain);
    }

    private static SimulatedUser stuck(SimulatedTenant tenant, String name) {
        return tenant.user(name).licensed(ENTERPRISE, FIVE_HOURS).blockedBy(Blocker.forwardSyncGap());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(detector.url() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
