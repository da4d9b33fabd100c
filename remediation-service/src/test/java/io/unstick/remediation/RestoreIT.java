package io.unstick.remediation;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.event.Topics;
import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.testkit.SharedInfrastructure;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The time-travel guard: a database restored to an older state is read-only until a person confirms. */
class RestoreIT {
    private static final Duration FIVE_HOURS = Duration.ofHours(5);
    private static final String DATABASE = "restore_it";
    private static final String BACKUP = "restore_it_backup";

    @Test
    void aDatabaseRestoredToAnOlderStateWritesNothingUntilAPersonConfirms() {
        try (var remediation = new RunningRemediation(DATABASE)) {
            // Given
            var tenant = remediation.cloud().tenant("Contoso", "restored.example");
            remediation.register(tenant, RunningRemediation.live());
            new Rest(remediation.url()).await(stuck(remediation, tenant), "RESOLVED");
            remediation.restart(() -> copy(DATABASE, BACKUP));
            new Rest(remediation.url()).await(stuck(remediation, tenant), "RESOLVED");
            awaitPublished(remediation);

            // When
            remediation.restart(() -> copy(BACKUP, DATABASE));

            // Then
            Rest rest = new Rest(remediation.url());
            CaseId cara = stuck(remediation, tenant);
            awaitTold(rest, cara, "older than what was published");
            assertThat(remediation.cloud().effects().writesTo(tenant)).hasSize(2);
            assertThat(rest.get("/api/v1/restore-confirmation", "operator")
                            .body()
                            .path("readOnly")
                            .asBoolean())
                    .isTrue();
            assertThat(confirm(rest, "approver", "looked")).isEqualTo(403);
            assertThat(confirm(rest, "operator", " ")).isEqualTo(422);
            assertThat(confirm(rest, "operator", "nothing was changed since")).isEqualTo(200);
            rest.await(cara, "RESOLVED");
            assertThat(confirm(rest, "operator", "again")).isEqualTo(409);
        }
    }

    private static CaseId stuck(RunningRemediation remediation, SimulatedTenant tenant) {
        var user = tenant.user("User " + tenant.users().size())
                .licensed(ENTERPRISE, FIVE_HOURS)
                .blockedBy(Blocker.forwardSyncGap());
        var stuck = remediation.stuck(tenant, user);
        remediation.send(Topics.MAILBOX_STUCK, stuck);
        remediation.send(
                Topics.MAILBOX_FINDINGS, remediation.diagnosed(stuck, Finding.of(Cause.FORWARD_SYNC_GAP, 0.9)));
        return stuck.event().caseId();
    }

    private static int confirm(Rest rest, String login, String reason) {
        return rest.put("/api/v1/restore-confirmation", login, Map.of("reason", reason))
                .status();
    }

    private static void awaitTold(Rest rest, CaseId id, String what) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        assertThat(rest.read(id).path("timeline").toString()).contains(what));
    }

    private static void awaitPublished(RunningRemediation remediation) {
        JdbcClient database = remediation.context().getBean(JdbcClient.class);
        Awaitility.await()
                .until(() -> database.sql("select count(*) from journal_outbox")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    /** Needs both databases to be left alone. */
    private static void copy(String from, String to) {
        var server = JdbcClient.create(
                new DriverManagerDataSource(SharedInfrastructure.postgres().jdbcUrl("postgres")));
        server.sql("drop database if exists %s with (force)".formatted(to)).update();
        server.sql("create database %s template %s".formatted(to, from)).update();
    }
}
