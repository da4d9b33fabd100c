package io.unstick.remediation;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.event.DiagnosisEvent.MailboxDiagnosed;
import io.unstick.contracts.event.MailboxEvent;
import io.unstick.contracts.event.MailboxEvent.MailboxStuck;
import io.unstick.messaging.EventEnvelope;
import io.unstick.remediation.cases.Acting;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.Change;
import io.unstick.remediation.cases.Looking;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Sighting;
import io.unstick.remediation.store.CaseStore;
import io.unstick.remediation.tenants.TermsOfTenants;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Does to a running service what networks, other replicas and other services do to it at bad moments. */
final class Interference {
    private final RunningRemediation remediation;

    Interference(RunningRemediation remediation) {
        this.remediation = remediation;
    }

    /** The same diagnosis, but of another case. */
    static EventEnvelope<MailboxDiagnosed> naming(CaseId other, EventEnvelope<MailboxDiagnosed> envelope) {
        MailboxDiagnosed event = envelope.event();
        var stray = new MailboxDiagnosed(
                event.mailbox(),
                other,
                event.verdict(),
                event.findings(),
                event.reason(),
                event.evidence(),
                event.evidenceAt());
        return EventEnvelope.of(UUID.randomUUID(), event.mailbox(), event.evidenceAt(), stray);
    }

    /** The same sighting, of somebody with a name that PostgreSQL cannot store. */
    static EventEnvelope<MailboxEvent> calledWithNul(EventEnvelope<MailboxEvent> envelope) {
        MailboxStuck stuck = (MailboxStuck) envelope.event();
        var hostile = new MailboxStuck(
                stuck.mailbox(),
                stuck.caseId(),
                stuck.userObjectId(),
                stuck.userPrincipalName(),
                "Ada\u0000",
                stuck.licensedSince(),
                stuck.servicePlanId(),
                stuck.symptoms(),
                stuck.observedAt());
        return EventEnvelope.of(envelope.id(), stuck.mailbox(), stuck.observedAt(), hostile);
    }

    /** What another replica does with a case whose worker gave no sign of life. */
    void takeOver(CaseId id) {
        Instant now = InstantSource.system().instant();
        change(
                id,
                stuck -> Acting.interrupted(
                        stuck,
                        (CaseState.Acting) stuck.state(),
                        bean(TermsOfTenants.class).of(stuck.mailbox().tenant()),
                        now));
    }

    /** The incident is over, and whoever should have told its members died. */
    void endUnnoticed(CaseId incident) {
        Instant now = InstantSource.system().instant();
        change(
                incident,
                stuck -> Looking.seen(
                        stuck,
                        new Sighting.Moot("over"),
                        bean(TermsOfTenants.class).of(stuck.mailbox().tenant()),
                        now));
    }

    /** Saves without waking anybody. */
    private void change(CaseId id, Function<MailboxCase, Change> effect) {
        var cases = bean(CaseStore.class);
        Instant now = InstantSource.system().instant();
        bean(TransactionOperations.class)
                .executeWithoutResult(_ ->
                        cases.lock(id).ifPresent(stored -> cases.save(stored, effect.apply(stored.value()), now)));
    }

    /** The case sleeps through what happens now. */
    void putOffForADay(CaseId id) {
        JdbcClient database = bean(JdbcClient.class);
        Awaitility.await()
                .until(() -> database.sql("""
                    with put_off as (
                        update scheduled_tasks set execution_time = execution_time + interval '1 day'
                        where task_instance = :id and not picked returning task_instance)
                    update remediation_case set next_action_at = next_action_at + interval '1 day'
                    where id::text in (select task_instance from put_off)\
                    """).param("id", id.toString()).update() == 1);
    }

    /** Returns when so many messages for this case were kept. */
    void awaitInbox(CaseId id, int messages) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> bean(JdbcClient.class)
                                .sql("select count(*) from case_inbox where case_id = :id")
                                .param("id", id.value())
                                .query(Integer.class)
                                .single()
                        == messages);
    }

    private <T> T bean(Class<T> type) {
        return remediation.context().getBean(type);
    }
}
