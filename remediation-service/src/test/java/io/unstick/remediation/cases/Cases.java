package io.unstick.remediation.cases;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.event.DiagnosisEvent.MailboxDiagnosed;
import io.unstick.contracts.event.MailboxEvent.MailboxStuck;
import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.contracts.findings.Verdict;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Permission;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.testkit.FakeTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The people and things of these tests, on a Monday at nine, unscaled. */
final class Cases {
    static final Instant NOW = FakeTime.MONDAY_9AM;
    static final TenantId CONTOSO = TenantId.of("6f1d0a52-0000-4000-8000-000000000001");
    static final UserObjectId ADA = UserObjectId.of("87d349ed-44d7-43e1-9a83-000000000001");
    static final MailboxKey ADAS_MAILBOX = MailboxKey.of(CONTOSO, ADA);
    static final Instant LICENSED = NOW.minus(Duration.ofHours(5));
    static final CaseId ADAS_CASE = CaseId.ofEpisode(ADAS_MAILBOX, LICENSED);

    private static final Terms.Patience PATIENCE = new Terms.Patience(
            Duration.ofMinutes(15),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofHours(6),
            Duration.ofMinutes(5),
            Duration.ofHours(1));

    private Cases() {}

    static Terms live(Map<FixId, Permission> fixes) {
        return terms(false, fixes);
    }

    static Terms live() {
        return live(Map.of());
    }

    static Terms dryRun() {
        return terms(true, Map.of());
    }

    static MailboxStuck adaIsStuck() {
        return new MailboxStuck(
                ADAS_MAILBOX,
                ADAS_CASE,
                ADA,
                "ada@contoso.example",
                "Ada",
                LICENSED,
                UUID.fromString("efb87545-963c-4e0d-99df-69c6916d9eb0"),
                List.of(),
                NOW);
    }

    /** Ada's case, just opened. */
    static MailboxCase opened(Terms terms) {
        return Opening.stuck(adaIsStuck(), terms, NOW).after();
    }

    /** Ada's case after this diagnosis. */
    static Change diagnosed(Terms terms, Finding... findings) {
        return Diagnosing.answered(
                opened(terms), stuckBecause(NOW.plusSeconds(1), findings), terms, NOW.plusSeconds(2));
    }

    static MailboxDiagnosed stuckBecause(Instant evidenceAt, Finding... findings) {
        return answer(Verdict.STUCK, evidenceAt, findings);
    }

    static MailboxDiagnosed answer(Verdict verdict, Instant evidenceAt, Finding... findings) {
        return new MailboxDiagnosed(
                ADAS_MAILBOX, ADAS_CASE, verdict, List.of(findings), "because", List.of(), evidenceAt);
    }

    static Finding forwardSyncGap() {
        return Finding.of(Cause.FORWARD_SYNC_GAP, 0.9, "exchange-user");
    }

    static Finding backendFault() {
        return Finding.of(Cause.BACKEND_UNKNOWN, 0.5, "exchange-mailbox");
    }

    static Finding dehydrated() {
        return Finding.of(Cause.TENANT_DEHYDRATED, 0.6, "exchange-organization");
    }

    static Finding incident() {
        var detail = new FindingDetail.IncidentActive("EX1000001", "New mailboxes are late");
        return new Finding(Cause.SERVICE_INCIDENT, 0.9, "Microsoft works on it.", detail, List.of("service-health"));
    }

    static Finding addressHeldByContact() {
        return addressHeld(HolderKind.MAIL_CONTACT, false);
    }

    static Finding addressHeld(HolderKind holder, boolean primary) {
        var detail = new AddressHeld(
                "ada@contoso.example",
                holder,
                "7d8c6f0e-1111-4222-8333-444455556666",
                primary,
                false,
                List.of(primary ? "SMTP:ada@contoso.example" : "smtp:ada@contoso.example", "smtp:old@contoso.example"));
        return new Finding(Cause.PROXY_CONFLICT, 0.95, "Another object holds it.", detail, List.of("address-holders"));
    }

    private static Terms terms(boolean dryRun, Map<FixId, Permission> fixes) {
        TenantPolicy standard = TenantPolicy.builtIn();
        var policy = new TenantPolicy(
                standard.grace(),
                standard.stuckAfter(),
                standard.escalateAfter(),
                standard.scanInterval(),
                standard.settle(),
                standard.proofs(),
                standard.proofInterval(),
                dryRun,
                null,
                standard.licence(),
                standard.hybridCases(),
                fixes,
                standard.approvalExpires(),
                standard.reopenWindow(),
                standard.budgets());
        return new Terms(policy, PATIENCE, 3, 3, UnaryOperator.identity());
    }
}
