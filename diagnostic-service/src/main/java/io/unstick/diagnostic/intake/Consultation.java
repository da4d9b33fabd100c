package io.unstick.diagnostic.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.findings.Verdict;
import io.unstick.diagnostic.announce.FindingsAnnouncer;
import io.unstick.diagnostic.diagnosis.Circumstances;
import io.unstick.diagnostic.diagnosis.Conclusion;
import io.unstick.diagnostic.diagnosis.Diagnosis;
import io.unstick.diagnostic.evidence.EvidenceGathering;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The way of one mailbox: gather evidence, conclude, announce. */
@Component
final class Consultation {
    /** How long diagnoses took, by verdict. Alert when INCOMPLETE makes up most of them for long. */
    private static final String DURATION = "unstick.diagnosis.duration";

    private static final Logger LOG = LoggerFactory.getLogger(Consultation.class);

    private final Fleet fleet;
    private final EvidenceGathering gathering;
    private final Diagnosis diagnosis;
    private final FindingsAnnouncer announcer;
    private final IncompleteRetries retries;
    private final InstantSource time;
    private final MeterRegistry meters;

    Consultation(
            Fleet fleet,
            EvidenceGathering gathering,
            Diagnosis diagnosis,
            FindingsAnnouncer announcer,
            IncompleteRetries retries,
            InstantSource time,
            MeterRegistry meters) {
        this.fleet = fleet;
        this.gathering = gathering;
        this.diagnosis = diagnosis;
        this.announcer = announcer;
        this.retries = retries;
        this.time = time;
        this.meters = meters;
    }

    /**
     * Returns when the diagnosis is published (and, if it is incomplete, its repetition is in store), or at once when the tenant is retired.
     *
     * @throws io.unstick.messaging.PublishFailed when it could not be published
     * @throws RegistryBehind while the tenants are not known yet
     */
    void on(Trigger trigger) {
        TenantId tenant = trigger.mailbox().tenant();
        switch (fleet.standingOf(tenant)) {
            case Fleet.Standing.Retired _ ->
                LOG.atInfo()
                        .addKeyValue("tenant", tenant)
                        .addKeyValue("case", trigger.caseId())
                        .log("Tenant is retired, nothing is diagnosed");
            case Fleet.Standing.Watched(Duration grace) -> diagnose(trigger, grace);
        }
    }

    private void diagnose(Trigger trigger, Duration grace) {
        Instant start = time.instant();
        var gathered = gathering.about(trigger.mailbox().tenant(), trigger.user());
        var circumstances = new Circumstances(grace, noEarlierThan(trigger.at()), trigger.askedByHand());
        var conclusion = diagnosis.conclude(gathered.facts(), circumstances);
        announcer.announce(
                new FindingsAnnouncer.Question(trigger.eventId(), trigger.cause(), trigger.mailbox(), trigger.caseId()),
                conclusion,
                gathered.judgedOn(diagnosis.terms(circumstances)));
        if (conclusion.verdict() == Verdict.INCOMPLETE) {
            retries.later(trigger);
        }
        report(trigger, conclusion, Duration.between(start, time.instant()));
    }

    /** The sender's clock may be ahead of ours; what was stuck when it was seen is not too young a moment later. */
    private Instant noEarlierThan(Instant seen) {
        Instant now = time.instant();
        return now.isBefore(seen) ? seen : now;
    }

    private void report(Trigger trigger, Conclusion conclusion, Duration taken) {
        meters.timer(DURATION, "verdict", conclusion.verdict().name().toLowerCase(Locale.ROOT))
                .record(taken);
        LOG.atInfo()
                .addKeyValue("tenant", trigger.mailbox().tenant())
                .addKeyValue("case", trigger.caseId())
                .addKeyValue("verdict", conclusion.verdict())
                .addKeyValue(
                        "causes",
                        conclusion.findings().stream()
                                .map(finding -> finding.cause())
                                .toList())
                .addKeyValue("millis", taken.toMillis())
                .log("Mailbox diagnosed");
    }
}
