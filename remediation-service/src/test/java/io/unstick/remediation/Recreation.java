package io.unstick.remediation;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.event.MailboxEvent;
import io.unstick.contracts.event.Topics;
import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Permission;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.m365.read.AccountExamination;
import io.unstick.m365.read.AccountSnapshot;
import io.unstick.m365.read.Reading;
import io.unstick.messaging.EventEnvelope;
import io.unstick.remediation.examination.AccountCopies;
import io.unstick.remediation.playbook.AccountCopy;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.Effect;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A tenant of its own, in which nothing but another account would help Ada. */
final class Recreation {
    private static final Duration A_DAY = Duration.ofHours(25);

    private final RunningRemediation remediation;
    private final SimulatedTenant tenant;
    private final SimulatedUser ada;
    private final UUID origin;
    private final String name;
    private final AccountCopy before;
    private final CaseId id;
    private Rest rest;

    private Recreation(RunningRemediation remediation, Rest rest, SimulatedTenant tenant, SimulatedUser ada) {
        this.remediation = remediation;
        this.rest = rest;
        this.tenant = tenant;
        this.ada = ada;
        this.origin = ada.id();
        this.name = ada.userPrincipalName();
        this.before = copyOf(origin);
        EventEnvelope<MailboxEvent> stuck = remediation.stuck(tenant, ada, A_DAY);
        this.id = stuck.event().caseId();
        remediation.send(Topics.MAILBOX_STUCK, stuck);
        diagnose();
    }

    /** Everything is read and the first plan waits for its approvals. */
    static Recreation planned(RunningRemediation remediation, Rest rest, String company, Duration approvalExpires) {
        String domain = company.toLowerCase(Locale.ROOT) + ".example";
        var tenant = remediation.cloud().tenant(company, domain);
        var boss = tenant.user("Boss").licensed(ENTERPRISE, A_DAY).withMailbox();
        var ada = tenant.user("Ada")
                .created(A_DAY)
                .licensed(ENTERPRISE, A_DAY)
                .blockedBy(Blocker.backendFaultCuredBy(Blocker.Cure.RECREATION));
        ada.life().managedBy(boss);
        tenant.groups().security("Analysts").withMember(ada);
        remediation.register(tenant, policy(approvalExpires));
        rest.awaitTenant(tenant.id());
        var recreation = new Recreation(remediation, rest, tenant, ada);
        rest.await(recreation.id, "AWAITING_APPROVAL");
        return recreation;
    }

    /** Only re-creation is left to try. */
    private static TenantPolicy policy(Duration approvalExpires) {
        TenantPolicy live = RunningRemediation.live();
        Map<FixId, Permission> fixes = new EnumMap<>(FixId.class);
        for (FixId fix : List.of(
                FixId.RETRY_SERVICE_PROVISIONING,
                FixId.PROVISIONING_DIAGNOSTIC,
                FixId.TOGGLE_EXCHANGE_PLAN,
                FixId.SWAP_LICENCE)) {
            fixes.put(fix, Permission.FORBIDDEN);
        }
        return new TenantPolicy(
                live.grace(),
                live.stuckAfter(),
                Duration.ofHours(24),
                live.scanInterval(),
                live.settle(),
                live.proofs(),
                live.proofInterval(),
                false,
                null,
                live.licence(),
                live.hybridCases(),
                fixes,
                approvalExpires,
                live.reopenWindow(),
                live.budgets());
    }

    CaseId id() {
        return id;
    }

    SimulatedTenant tenant() {
        return tenant;
    }

    SimulatedUser ada() {
        return ada;
    }

    AccountCopy before() {
        return before;
    }

    void talkTo(Rest another) {
        rest = another;
    }

    /** What the diagnostic service says, whenever it is asked: nothing is to be seen. */
    void diagnose() {
        MailboxKey mailbox = MailboxKey.of(new TenantId(tenant.id()), new UserObjectId(origin));
        remediation.send(
                Topics.MAILBOX_FINDINGS, remediation.diagnosed(mailbox, id, Finding.of(Cause.BACKEND_UNKNOWN, 0.5)));
    }

    /** Two people agree to the plan that waits now; returns its hash. */
    String approve() {
        String hash = waitingPlan();
        assertThat(decide("approver", "approve", hash).status()).isEqualTo(200);
        assertThat(decide("approver", "approve", hash).status()).isEqualTo(409);
        assertThat(decide("approver2", "approve", hash).status()).isEqualTo(200);
        return hash;
    }

    /** Two people agree to another plan than this one. */
    void approveNext(String earlier) {
        awaitPlanAfter(earlier);
        approve();
    }

    void reject() {
        assertThat(decide("approver", "reject", waitingPlan()).status()).isEqualTo(200);
    }

    void awaitPlanAfter(String earlier) {
        Awaitility.await("the second plan of %s".formatted(id))
                .atMost(Duration.ofSeconds(30))
                .until(() -> read().path("state").asString("").equals("AWAITING_APPROVAL")
                        && !waitingPlan().equals(earlier));
    }

    JsonNode read() {
        return rest.read(id);
    }

    String waitingPlan() {
        return read().path("plan").path("hash").asString("");
    }

    /** Whoever has Ada's name now. */
    SimulatedUser adaNow() {
        return tenant.find(name).orElseThrow();
    }

    /** What of Ada can be made again. */
    AccountCopy copyOf(UUID user) {
        var accounts = remediation.context().getBean(AccountExamination.class);
        Reading<AccountSnapshot> read = accounts.snapshot(new TenantId(tenant.id()), new UserObjectId(user));
        return AccountCopies.of(((Reading.Known<AccountSnapshot>) read).value());
    }

    /** Everything that changed something by this operation. */
    List<Effect> changes(String operation) {
        return remediation.cloud().effects().writesTo(tenant).stream()
                .filter(effect -> effect.operation().equals(operation) && effect.changed())
                .toList();
    }

    /** The new user has all that the old one had, and each thing was done once. */
    void assertMadeAgainOnce() {
        SimulatedUser again = adaNow();
        AccountCopy after = copyOf(again.id());
        assertThat(again.id()).isNotEqualTo(origin);
        assertThat(after.properties()).isEqualTo(before.properties());
        assertThat(after.licences()).isEqualTo(before.licences()).isNotEmpty();
        assertThat(after.groups()).isEqualTo(before.groups()).isNotEmpty();
        assertThat(after.manager()).isEqualTo(before.manager()).isNotNull();
        for (String operation : RecreationIT.STEPS) {
            assertThat(changes(operation)).as(operation).hasSize(1);
        }
        assertThat(remediation.cloud().effects().writesTo(tenant).stream().filter(Effect::changed))
                .hasSize(RecreationIT.STEPS.size());
    }

    /** The user is as before, and was never purged. */
    void assertRestored() {
        assertThat(copyOf(origin)).isEqualTo(before);
        assertThat(changes(RecreationIT.DELETE)).hasSize(1);
        assertThat(changes(RecreationIT.RESTORE)).hasSize(1);
        assertThat(changes(RecreationIT.PURGE)).isEmpty();
    }

    /** The request has reached Microsoft. */
    void awaitRequest(String operation) {
        Awaitility.await(operation)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> remediation.cloud().requests().count(tenant, operation) == 1);
    }

    boolean hasEntry(String type) {
        return read().path("timeline")
                .valueStream()
                .anyMatch(entry -> entry.path("type").asString("").equals(type));
    }

    /** How often this text stands somewhere in the database. */
    int traces(String text) {
        return database().sql("""
            select (select count(*) from case_journal where position(:text in payload) > 0)
                + (select count(*) from remediation_case where position(:text in body::text) > 0)
                + (select count(*) from sealed_password where position(:text in sealed_password::text) > 0)\
            """).param("text", text).query(Integer.class).single();
    }

    /** Messages about this mailbox that no case has taken in. */
    int unapplied(MailboxKey mailbox) {
        return database()
                .sql("select count(*) from case_inbox where mailbox = :mailbox and applied_at is null")
                .param("mailbox", mailbox.toString())
                .query(Integer.class)
                .single();
    }

    private JdbcClient database() {
        return remediation.context().getBean(JdbcClient.class);
    }

    private Rest.Answer decide(String login, String decision, String hash) {
        return rest.post(
                "/api/v1/cases/%s/approval".formatted(id),
                login,
                Map.of("decision", decision, "planHash", hash, "reason", "nobody has used it yet"));
    }
}
