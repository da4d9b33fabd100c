package io.unstick.remediation;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.event.MailboxEvent;
import io.unstick.contracts.event.Topics;
import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Permission;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.m365.read.AccountDetails;
import io.unstick.m365.read.AccountDetails.AssignedLicence;
import io.unstick.m365.read.DirectoryDetails;
import io.unstick.m365.read.Reading;
import io.unstick.m365.write.WriteAccess;
import io.unstick.m365.write.WriteRequest;
import io.unstick.messaging.EventEnvelope;
import io.unstick.remediation.journal.JournalCheck;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.Effect;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Users whose licence is lent to cure them, and what Microsoft's side says came of it. */
final class Lending {
    static final String ASSIGN = "POST /users/{id}/assignLicense";
    static final Map<String, String> SHORT_SOAK = Map.of("unstick.remediation.debts.soak", "5m,1h,2h");

    private static final Duration FIVE_HOURS = Duration.ofHours(5);
    private static final UUID TEAMS = UUID.fromString("57ff2da0-773e-42df-b2af-ffb7a2317929");
    private static final Duration LONG = Duration.ofMinutes(2);

    private final RunningRemediation remediation;

    Lending(RunningRemediation remediation) {
        this.remediation = remediation;
    }

    /** One user's licence, and the case it is lent for. */
    record Loan(SimulatedTenant tenant, SimulatedUser user, EventEnvelope<MailboxEvent> stuck) {
        CaseId caseId() {
            return stuck.event().caseId();
        }

        TenantId tenantId() {
            return new TenantId(tenant.id());
        }

        UserObjectId userId() {
            return new UserObjectId(user.id());
        }
    }

    /** The only fix that may run is this one. */
    static TenantPolicy only(FixId fix) {
        Map<FixId, Permission> fixes = new EnumMap<>(FixId.class);
        List.of(
                        FixId.RETRY_SERVICE_PROVISIONING,
                        FixId.PROVISIONING_DIAGNOSTIC,
                        FixId.TOGGLE_EXCHANGE_PLAN,
                        FixId.SWAP_LICENCE,
                        FixId.RECREATE_USER)
                .forEach(other -> fixes.put(other, Permission.FORBIDDEN));
        fixes.put(fix, Permission.AUTOMATIC);
        return RunningRemediation.live(fixes);
    }

    SimulatedTenant tenant(String name, FixId only) {
        var tenant = remediation.cloud().tenant(name, name.toLowerCase(Locale.ROOT) + ".example");
        remediation.register(tenant, only(only));
        new Rest(remediation.url()).awaitTenant(tenant.id());
        return tenant;
    }

    /** A user with Teams switched off, whom only this helps. */
    Loan user(SimulatedTenant tenant, String name, Blocker.Cure cure) {
        var user = tenant.user(name).licensed(ENTERPRISE, FIVE_HOURS).blockedBy(Blocker.backendFaultCuredBy(cure));
        TenantId id = new TenantId(tenant.id());
        remediation
                .context()
                .getBean(WriteAccess.class)
                .repaysIn(id)
                .assignLicense(
                        new WriteRequest(id, UUID.randomUUID(), 1),
                        new UserObjectId(user.id()),
                        Map.of(ENTERPRISE.skuId(), Set.of(TEAMS)),
                        Set.of());
        return new Loan(tenant, user, remediation.stuck(tenant, user));
    }

    /** Nothing else explains it. */
    void diagnose(Loan loan) {
        remediation.send(Topics.MAILBOX_STUCK, loan.stuck());
        remediation.send(
                Topics.MAILBOX_FINDINGS, remediation.diagnosed(loan.stuck(), Finding.of(Cause.BACKEND_UNKNOWN, 0.4)));
    }

    /** Returns as soon as the borrowing request was handled by Microsoft. */
    void awaitLent(Loan loan) {
        awaitRequests(loan, 1);
    }

    void awaitRequests(Loan loan, int count) {
        Awaitility.await("%d licence requests".formatted(count))
                .atMost(LONG)
                .untilAsserted(() -> assertThat(requests(loan)).hasSizeGreaterThanOrEqualTo(count));
    }

    /** What Unstick asked about the user's licences, after what the test arranged. */
    List<Effect> requests(Loan loan) {
        return remediation.cloud().effects().writesTo(loan.tenant()).stream()
                .filter(effect -> effect.operation().equals(ASSIGN))
                .filter(effect -> loan.user().id().toString().equals(effect.target()))
                .skip(1)
                .toList();
    }

    /** Returns when nobody watches the tenant's loans any more. */
    void awaitClosed(Loan loan) {
        Awaitility.await("the loans of %s are closed".formatted(loan.tenant().name()))
                .atMost(LONG)
                .untilAsserted(() -> {
                    assertThat(debts(loan, "true")).isPositive();
                    assertThat(debts(loan, "due_at is not null")).isZero();
                });
    }

    int debts(Loan loan, String condition) {
        return database()
                .sql("select count(*) from licence_debt where tenant_id = :tenant and user_id = :user and " + condition)
                .param("tenant", loan.tenant().id())
                .param("user", loan.user().id())
                .query(Integer.class)
                .single();
    }

    /** Everything about the user's licences is as it was before, and nothing happened twice. */
    void assertAsBefore(Loan loan) {
        assertThat(licences(loan))
                .as("the licences of %s", loan.tenant().name())
                .containsExactly(new AssignedLicence(ENTERPRISE.skuId(), Set.of(TEAMS)));
        assertThat(remediation.cloud().effects().writesTo(loan.tenant()))
                .extracting(Effect::clientRequestId)
                .doesNotHaveDuplicates();
        assertThat(debts(loan, "not paid")).isZero();
        // In a transaction, so that the connection behind the entries it streams is given back.
        remediation
                .context()
                .getBean(TransactionOperations.class)
                .executeWithoutResult(_ -> assertThat(new JournalCheck(database()).firstTampered(loan.caseId()))
                        .isEmpty());
    }

    List<AssignedLicence> licences(Loan loan) {
        var reading = remediation.context().getBean(DirectoryDetails.class).account(loan.tenantId(), loan.userId());
        assertThat(reading).isInstanceOf(Reading.Known.class);
        return ((Reading.Known<AccountDetails>) reading).value().licences();
    }

    JdbcClient database() {
        return remediation.context().getBean(JdbcClient.class);
    }
}
