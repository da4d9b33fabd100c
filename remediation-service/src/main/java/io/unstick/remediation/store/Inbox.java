package io.unstick.remediation.store;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.event.Topic;
import io.unstick.contracts.event.Topics;
import io.unstick.messaging.EventEnvelope;
import io.unstick.messaging.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events from other services, kept until their case has taken them in, and remembered afterwards: an event counts once. */
public class Inbox {
    private final JdbcClient database;

    public Inbox(JdbcClient database) {
        this.database = database;
    }

    /** A message that waits for its case. */
    public record Message(long position, CaseId caseId, MailboxKey mailbox, String type, String payload) {
        /** Without the payload: this text reaches logs. */
        @Override
        public String toString() {
            return "Message[position=%d, type=%s]".formatted(position, type);
        }
    }

    /**
     * Keeps the event; false when it was seen before.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when it holds text that PostgreSQL cannot store in a
     *     case (NUL, half a surrogate pair): refused here, because inside its case it would block what comes after it
     */
    public <E> boolean receive(
            Topic<E> topic, EventEnvelope<E> envelope, CaseId caseId, MailboxKey mailbox, Instant now) {
        return database.sql("""
            insert into case_inbox (event_id, case_id, mailbox, type, payload, received_at)
            values (:event, :case, :mailbox, :type, cast(cast(:payload as jsonb) as text), :now)
            on conflict (event_id) do nothing\
            """)
                        .param("event", envelope.id())
                        .param("case", caseId.value())
                        .param("mailbox", mailbox.toString())
                        .param("type", topic.typeOf(envelope.event()))
                        .param("payload", EventJson.mapper().writeValueAsString(envelope.event()))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** What waits for this case, oldest first, locked against another replica. */
    public List<Message> pending(CaseId caseId) {
        return database.sql("""
            select position, case_id, mailbox, type, payload from case_inbox
            where case_id = :case and applied_at is null order by position for update\
            """)
                .param("case", caseId.value())
                .query(Inbox::message)
                .list();
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getLong("position"),
                CaseId.of(row.getString("case_id")),
                MailboxKey.parse(row.getString("mailbox")),
                row.getString("type"),
                row.getString("payload"));
    }

    /** Puts aside the diagnoses that have waited since before this moment for a case that does not exist. */
    public List<Message> giveUpOnUnknownCases(Instant receivedBefore, Instant now) {
        return database.sql("""
            update case_inbox set applied_at = :now
            where applied_at is null and received_at < :before and type in (:types)
                and not exists (select 1 from remediation_case c where c.id = case_inbox.case_id)
            returning position, case_id, mailbox, type, payload\
            """)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(receivedBefore))
                .param("types", Topics.MAILBOX_FINDINGS.types().keySet())
                .query(Inbox::message)
                .list();
    }

    public void applied(Message message, Instant now) {
        database.sql("update case_inbox set applied_at = :now where position = :position")
                .param("now", Timestamp.from(now))
                .param("position", message.position())
                .update();
    }

    /** Hands the message to the case that owns the mailbox. */
    public void handOver(Message message, CaseId owner) {
        database.sql("update case_inbox set case_id = :owner where position = :position")
                .param("owner", owner.value())
                .param("position", message.position())
                .update();
    }
}
