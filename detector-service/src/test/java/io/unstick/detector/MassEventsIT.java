package io.unstick.detector;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.event.IncidentHint;
import io.unstick.contracts.event.IncidentHint.Scope;
import io.unstick.contracts.event.MailboxEvent.MailboxStuck;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many stuck mailboxes at once, told over a real Kafka. */
class MassEventsIT {
    private static final int TENANTS = 3;
    private static final int MAILBOXES = 4;

    @TempDir
    Path folder;

    @Test
    void oneTenantMoreThanTheLimitWithinTheWindowIsPerhapsMicrosoftsIncident() {
        try (var detector = detector("mass_events_fleet_it").with("unstick.detector.incident.window=30d")) {
            // Given
            var tenants = IntStream.range(0, TENANTS + 2)
                    .mapToObj(number -> tenant(detector, "Fleet " + number))
                    .toList();
            tenants.forEach(tenant -> stuck(tenant, "Ada Vance"));
            detector.watchAll(tenants.subList(0, TENANTS));
            detector.start();
            try (var heard = new Heard()) {
                // When
                var first = hints(heard, tenants.subList(0, TENANTS));
                detector.restart();
                detector.watch(tenants.get(TENANTS));
                var fourth = heard.awaitStuck(tenants.get(TENANTS), ada(tenants.get(TENANTS)));
                detector.watch(tenants.getLast());
                var fifth = heard.awaitStuck(tenants.getLast(), ada(tenants.getLast()));
                // Then
                assertThat(first).isEmpty();
                assertThat(fourth.incidentHint()).isNotNull();
                assertThat(fourth.incidentHint().scope()).isEqualTo(Scope.FLEET);
                assertThat(fourth.incidentHint().tenants()).isEqualTo(TENANTS + 1);
                assertThat(Optional.ofNullable(fifth.incidentHint()).map(IncidentHint::tenants))
                        .contains(TENANTS + 2);
            }
        }
    }

    @Test
    void mailboxesThatGetStuckOneAfterTheOtherAreCountedTogether() {
        try (var detector = detector("mass_events_tenant_it").with("unstick.detector.incident.window=30d")) {
            // Given
            var contoso = tenant(detector, "Contoso");
            detector.watch(contoso);
            detector.start();
            try (var heard = new Heard()) {
                // When
                var events = IntStream.rangeClosed(0, MAILBOXES)
                        .mapToObj(number -> heard.awaitStuck(contoso, stuck(contoso, "Clerk " + number)))
                        .toList();
                // Then
                assertThat(events.subList(0, MAILBOXES))
                        .extracting(MailboxStuck::incidentHint)
                        .containsOnlyNulls();
                assertThat(Optional.ofNullable(events.getLast().incidentHint()).map(IncidentHint::scope))
                        .contains(Scope.TENANT);
                assertThat(Optional.ofNullable(events.getLast().incidentHint()).map(IncidentHint::mailboxes))
                        .contains(MAILBOXES + 1);
            }
        }
    }

    @Test
    void whatIsLongerAgoThanTheWindowIsNoPartOfAnIncident() {
        try (var detector = detector("mass_events_window_it").with("unstick.detector.incident.window=5m")) {
            // Given
            var contoso = tenant(detector, "Contoso");
            IntStream.range(0, MAILBOXES).forEach(number -> stuck(contoso, "Clerk " + number));
            detector.watch(contoso);
            detector.start();
            try (var heard = new Heard()) {
                contoso.users().forEach(user -> heard.awaitStuck(contoso, user));
                heard.awaitMoreScans(contoso, 3);
                // When
                var late = heard.awaitStuck(contoso, stuck(contoso, "Late Clerk"));
                // Then
                assertThat(late.incidentHint()).isNull();
            }
        }
    }

    private RunningDetector detector(String database) {
        return new RunningDetector(database, folder)
                .with(
                        "unstick.detector.incident.tenants=" + TENANTS,
                        "unstick.detector.incident.mailboxes=" + MAILBOXES);
    }

    private static List<IncidentHint> hints(Heard heard, List<SimulatedTenant> tenants) {
        return tenants.stream()
                .map(tenant -> heard.awaitStuck(tenant, ada(tenant)).incidentHint())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static SimulatedTenant tenant(RunningDetector detector, String name) {
        return detector.cloud().tenant(name, name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example");
    }

    private static SimulatedUser ada(SimulatedTenant tenant) {
        return tenant.user("Ada Vance");
    }

    private static SimulatedUser stuck(SimulatedTenant tenant, String name) {
        tenant.together(
                all -> all.user(name).licensed(ENTERPRISE, Duration.ofHours(5)).blockedBy(Blocker.forwardSyncGap()));
        return tenant.user(name);
    }
}
