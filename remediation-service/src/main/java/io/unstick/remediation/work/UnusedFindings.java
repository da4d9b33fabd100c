package io.unstick.remediation.work;

import io.micrometer.core.instrument.MeterRegistry;
import io.unstick.contracts.CaseId;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.event.DiagnosisEvent.MailboxDiagnosed;
import io.unstick.remediation.cases.Diagnosing.Unused;
import io.unstick.remediation.store.Inbox.Message;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Diagnoses that had no effect, in {@code unstick.remediation.findings.unused} by reason, and in the log. A few are
 * ordinary: an answer that crosses with a fix comes too late. Alert on {@code unknown-case} and {@code foreign-tenant}:
 * somebody publishes what does not belong here.
 */
public class UnusedFindings {
    private static final Logger LOG = LoggerFactory.getLogger(UnusedFindings.class);

    private final MeterRegistry meters;

    public UnusedFindings(MeterRegistry meters) {
        this.meters = meters;
    }

    /** One that reached its case, which did not want it. */
    void count(Unused why, MailboxDiagnosed diagnosed) {
        count(
                why.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                diagnosed.caseId(),
                diagnosed.mailbox().tenant());
    }

    /** One whose case has not come to be. */
    void countUnknownCase(Message message) {
        count("unknown-case", message.caseId(), message.mailbox().tenant());
    }

    /** One that names another tenant's case. */
    void countForeignTenant(Message message) {
        count("foreign-tenant", message.caseId(), message.mailbox().tenant());
    }

    private void count(String reason, CaseId named, TenantId tenant) {
        meters.counter("unstick.remediation.findings.unused", "reason", reason).increment();
        LOG.atInfo()
                .addKeyValue("reason", reason)
                .addKeyValue("case", named)
                .addKeyValue("tenant", tenant)
                .log("A diagnosis had no effect");
    }
}
