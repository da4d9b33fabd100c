package io.unstick.sandbox.launcher.bench;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.event.DiagnosisEvent.MailboxDiagnosed;
import io.unstick.contracts.event.MailboxEvent.MailboxStuck;
import io.unstick.contracts.event.Topics;
import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.Verdict;
import io.unstick.sandbox.cloud.MailboxPlan;
import io.unstick.sandbox.launcher.bench.BenchTenant.StuckPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What is said about one stuck person: by the detector, and by the diagnostic service. */
record StuckEvents(MailboxKey mailbox, CaseId caseId, StuckPerson person, Instant licensedAt) {

    /** As long as the cloud's stuck users have been waiting. */
    private static final Duration WAITING = Duration.ofHours(5);

    static StuckEvents about(BenchTenant tenant, StuckPerson person, Instant licensedAt) {
        var mailbox = MailboxKey.of(TenantId.of(tenant.id()), UserObjectId.of(person.id()));
        return new StuckEvents(mailbox, CaseId.ofEpisode(mailbox, licensedAt), person, licensedAt);
    }

    ProducerRecord<String, byte[]> stuck() {
        var event = new MailboxStuck(
                mailbox,
                caseId,
                UserObjectId.of(person.id()),
                person.userPrincipalName(),
                person.name(),
                licensedAt,
                MailboxPlan.ENTERPRISE.id(),
                List.of(),
                seen());
        return EventRecord.of(Topics.MAILBOX_STUCK, mailbox.toString(), mailbox.tenant(), seen(), event);
    }

    /** Proven by what was read when it was seen. */
    ProducerRecord<String, byte[]> diagnosed(Cause cause) {
        var event = new MailboxDiagnosed(
                mailbox, caseId, Verdict.STUCK, List.of(Finding.of(cause, 1)), cause.explanation(), List.of(), seen());
        return EventRecord.of(Topics.MAILBOX_FINDINGS, mailbox.toString(), mailbox.tenant(), seen(), event);
    }

    private Instant seen() {
        return licensedAt.plus(WAITING);
    }
}
