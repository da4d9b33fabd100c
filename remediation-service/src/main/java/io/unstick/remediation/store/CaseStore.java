package io.unstick.remediation.store;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.remediation.cases.Change;
import io.unstick.remediation.journal.Journal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases, each saved together with its journal entries. */
public class CaseStore {
    private final JdbcClient database;
    private final Journal journal;
    private final Trials trials;

    public CaseStore(JdbcClient database, Journal journal) {
        this.database = database;
        this.journal = journal;
        this.trials = new Trials(database);
    }

    public Optional<StoredCase> find(CaseId id) {
        return database.sql("select body, journal_sequence from remediation_case where id = :id")
                .param("id", id.value())
                .query(CaseStore::read)
                .optional();
    }

    /** The case, unless it does not exist or messages wait for it. */
    public Optional<StoredCase> findUndisturbed(CaseId id) {
        return database.sql("""
            select body, journal_sequence from remediation_case
            where id = :id and not exists (select from case_inbox where case_id = :id and applied_at is null)\
            """).param("id", id.value()).query(CaseStore::read).optional();
    }

    /** Reads the case and keeps every other transaction from changing it until this one ends. */
    public Optional<StoredCase> lock(CaseId id) {
        return database.sql("select body, journal_sequence from remediation_case where id = :id for update")
                .param("id", id.value())
                .query(CaseStore::read)
                .optional();
    }

    /** The open case that owns this mailbox, also under the object id its user was created again with. */
    public Optional<CaseId> openCaseOf(MailboxKey mailbox) {
        return database.sql("""
            select id from remediation_case
            where tenant_id = :tenant and (origin = :origin or user_object_id = :origin) and scope = 'USER'
                and not ended\
            """)
                .param("tenant", mailbox.tenant().value())
                .param("origin", mailbox.origin())
                .query((row, _) -> CaseId.of(row.getString(1)))
                .optional();
    }

    /** The mailbox's newest case, whatever its state. */
    public Optional<StoredCase> newestCaseOf(MailboxKey mailbox) {
        return database.sql("""
            select body, journal_sequence from remediation_case
            where tenant_id = :tenant and (origin = :origin or user_object_id = :origin) and scope = 'USER'
            order by opened_at desc limit 1\
            """)
                .param("tenant", mailbox.tenant().value())
                .param("origin", mailbox.origin())
                .query(CaseStore::read)
                .optional();
    }

    /** Cases that wait for this incident. */
    public List<CaseId> membersOf(CaseId incident) {
        return database.sql("select id from remediation_case where incident_id = :incident and not ended")
                .param("incident", incident.value())
                .query((row, _) -> CaseId.of(row.getString(1)))
                .list();
    }

    /** Inserts a new case; false when it, or another open case of its mailbox, exists already; then nothing changes. */
    public boolean insert(Change opening, Instant now) {
        int inserted = database.sql("""
            insert into remediation_case (id, tenant_id, origin, scope, state, ended, incident_id,
                user_principal_name, user_object_id, opened_at, updated_at, next_action_at, journal_sequence, body)
            values (:id, :tenant, :origin, :scope, :state, :ended, :incident, :upn, :user, :opened, :now, :next,
                :sequence, cast(:body as jsonb))
            on conflict do nothing\
            """)
                .paramSource(new CaseRow(opening.after(), opening.entries().size(), now))
                .update();
        if (inserted == 1) {
            journal.append(opening.after(), Journal.Head.NONE, opening.entries(), now);
        }
        return inserted == 1;
    }

    /** Saves what became of a case that was locked in this transaction. */
    public void save(StoredCase before, Change change, Instant now) {
        long sequence = before.journalSequence() + change.entries().size();
        Journal.Head head = database.sql("""
            update remediation_case set state = :state, ended = :ended, incident_id = :incident,
                user_principal_name = :upn, user_object_id = :user, updated_at = :now, next_action_at = :next,
                journal_sequence = :sequence, body = cast(:body as jsonb)
            where id = :id returning\
            """ + " " + Journal.LAST_HASH)
                .paramSource(new CaseRow(change.after(), sequence, now).addValue("before", before.journalSequence()))
                .query((row, _) -> new Journal.Head(before.journalSequence(), row.getString(1)))
                .single();
        journal.append(change.after(), head, change.entries(), now);
        trials.conclude(before, change, now);
    }

    /** Reads the columns body and journal_sequence. */
    public static StoredCase read(ResultSet row, int number) throws SQLException {
        return new StoredCase(CaseJson.read(row.getString("body")), row.getLong("journal_sequence"));
    }
}
