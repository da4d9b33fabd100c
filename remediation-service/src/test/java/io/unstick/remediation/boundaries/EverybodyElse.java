package io.unstick.remediation.boundaries;

import io.unstick.contracts.event.DiagnosisEvent.MailboxDiagnosed;
import io.unstick.contracts.event.Topics;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.Verdict;
import io.unstick.messaging.EventEnvelope;
import io.unstick.remediation.RunningRemediation;
import io.unstick.remediation.approval.Approvals;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.Deciding.Decision;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.playbook.RecreationAction;
import io.unstick.remediation.store.CaseStore;
import io.unstick.testkit.RawRecord;
import io.unstick.testkit.SharedInfrastructure;
import io.unstick.testkit.TopicProbe;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The diagnostic service, which answers whenever it is asked, the people who approve, and Microsoft's engineers. */
final class EverybodyElse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EverybodyElse.class);
    private static final int PAUSE_MILLIS = 200;
    private static final List<String> APPROVERS = List.of("approver", "approver2");

    private final RunningRemediation remediation;
    private final Collection<Crash> crashes;
    private final boolean sparesTheDead;
    private final TopicProbe requests =
            new TopicProbe(SharedInfrastructure.kafka().bootstrapServers(), Topics.DIAGNOSIS_REQUESTS.name());
    private final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
    private int answered;

    /**
     * Begins at once.
     *
     * @param sparesTheDead nothing is done any more for a tenant in which the service has died
     */
    EverybodyElse(RunningRemediation remediation, Collection<Crash> crashes, boolean sparesTheDead) {
        this.remediation = remediation;
        this.crashes = crashes;
        this.sparesTheDead = sparesTheDead;
        this.answered = requests.records().size();
        var _ = loop.scheduleWithFixedDelay(this::round, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Tells what is true at this moment. */
    static void diagnose(RunningRemediation remediation, Crash crash) {
        Instant now = InstantSource.system().instant();
        var scenery = new Scenery(remediation.context(), crash);
        boolean there = scenery.hasMailbox();
        List<Finding> findings =
                there ? List.of() : List.of(crash.scene().finding().apply(scenery));
        var event = new MailboxDiagnosed(
                crash.mailbox(),
                crash.caseId(),
                there ? Verdict.ALREADY_PROVISIONED : Verdict.STUCK,
                findings,
                there ? "the mailbox is there" : "because",
                List.of(),
                now);
        remediation.send(Topics.MAILBOX_FINDINGS, EventEnvelope.of(UUID.randomUUID(), crash.mailbox(), now, event));
    }

    @Override
    public void close() {
        loop.shutdown();
        try {
            if (!loop.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("somebody hangs");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        requests.close();
    }

    // Whatever goes wrong, the next round must come.
    @SuppressWarnings("CatchingUnchecked")
    private void round() {
        try {
            answer();
            decide();
            endIncidents();
        } catch (Exception failed) {
            LOG.atWarn().setCause(failed).log("Somebody failed; it is done again");
        }
    }

    private void answer() {
        List<RawRecord> all = requests.records();
        for (; answered < all.size(); answered++) {
            String request = all.get(answered).text();
            concerned()
                    .filter(crash ->
                            crash.hasBegun() && request.contains(crash.caseId().toString()))
                    .forEach(crash -> diagnose(remediation, crash));
        }
    }

    /** Not before the service has done all it can: till then no mailbox comes by itself. */
    private void endIncidents() {
        List<String> waiting = database()
                .sql("select id::text from remediation_case where state in ('SETTLING', 'HELD') and scope = 'USER'")
                .query((row, _) -> row.getString(1))
                .list();
        concerned()
                .filter(crash ->
                        !sparesTheDead && waiting.contains(crash.caseId().toString()))
                .forEach(crash -> crash.tenant().resolveIncidents());
    }

    private JdbcClient database() {
        return remediation.context().getBean(JdbcClient.class);
    }

    /** Not while somebody works on the case: who is at it would see the approval, and act without a task of its own. */
    private void decide() {
        List<MailboxCase> waiting = database().sql("""
            select body, journal_sequence from remediation_case stuck where state = 'AWAITING_APPROVAL'
                and not exists (select 1 from scheduled_tasks where task_instance = stuck.id::text and picked)\
            """).query(CaseStore::read).list().stream()
                .map(stored -> stored.value())
                .toList();
        for (MailboxCase stuck : waiting) {
            concerned()
                    .filter(crash -> crash.tenantId().equals(stuck.mailbox().tenant()))
                    .forEach(crash -> decide(crash, stuck));
        }
    }

    private void decide(Crash crash, MailboxCase stuck) {
        if (stuck.state() instanceof CaseState.AwaitingApproval waiting) {
            boolean agree = !(crash.scene().rejectsSecondPlan()
                    && waiting.plan().action(0) instanceof RecreationAction.PurgeUser);
            APPROVERS.stream()
                    .skip(waiting.approvals().size())
                    .limit(agree ? waiting.needed() : 1)
                    .forEach(by -> remediation
                            .context()
                            .getBean(Approvals.class)
                            .decide(
                                    stuck.id(),
                                    new Decision(waiting.plan().hash(), agree, by, "nobody has used it yet")));
        }
    }

    private Stream<Crash> concerned() {
        return crashes.stream().filter(crash -> !sparesTheDead || !crash.isDead());
    }
}
