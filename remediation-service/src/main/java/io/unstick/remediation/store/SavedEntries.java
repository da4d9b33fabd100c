package io.unstick.remediation.store;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.fix.FixId;
import io.unstick.remediation.playbook.OnPremisesAction.ChangeEntry;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries of customers' Active Directory as they were before Unstick changed them. */
public class SavedEntries {
    private final JdbcClient database;

    public SavedEntries(JdbcClient database) {
        this.database = database;
    }

    /** What was changed, and by which fix. */
    public record Saved(FixId fix, ChangeEntry change) {}

    /** Saves what is about to be changed, in the caller's transaction; a further attempt of the action saves nothing new. */
    public void save(UUID actionId, CaseId caseId, Saved saved, Instant now) {
        database.sql("""
            insert into saved_entry (action_id, case_id, fix, saved_at, body)
            values (:action, :case, :fix, :now, cast(:body as jsonb)) on conflict (action_id) do nothing\
            """)
                .param("action", actionId)
                .param("case", caseId.value())
                .param("fix", saved.fix().id())
                .param("now", Timestamp.from(now))
                .param("body", CaseJson.write(saved.change()))
                .update();
    }

    /** The last change that was made, or at least about to be made, for this case. */
    public Optional<Saved> latest(CaseId caseId) {
        return database.sql("select fix, body from saved_entry where case_id = :case order by saved_at desc limit 1")
                .param("case", caseId.value())
                .query((row, _) ->
                        new Saved(FixId.of(row.getString("fix")), CaseJson.readChange(row.getString("body"))))
                .optional();
    }
}
