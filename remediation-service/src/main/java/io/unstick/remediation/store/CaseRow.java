package io.unstick.remediation.store;

import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.StateLabel;
import io.unstick.remediation.cases.Subject;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** The columns of a case's row. */
final class CaseRow extends MapSqlParameterSource {
    CaseRow(MailboxCase stuck, long journalSequence, Instant now) {
        StateLabel label = StateLabel.of(stuck.state());
        addValue("id", stuck.id().value());
        addValue("tenant", stuck.mailbox().tenant().value());
        addValue("origin", stuck.mailbox().origin());
        addValue("scope", stuck.scope().name());
        addValue("state", label.name());
        addValue("ended", label.isTerminal());
        addValue("incident", stuck.incident() == null ? null : stuck.incident().value(), Types.OTHER);
        addValue("upn", stuck.subject() instanceof Subject.User user ? user.userPrincipalName() : null, Types.VARCHAR);
        addValue(
                "user",
                stuck.subject() instanceof Subject.User user ? user.objectId().toString() : null,
                Types.VARCHAR);
        addValue("opened", Timestamp.from(stuck.openedAt()));
        addValue("now", Timestamp.from(now));
        addValue("next", timestamp(stuck.dueAt()), Types.TIMESTAMP);
        addValue("sequence", journalSequence);
        addValue("body", CaseJson.write(stuck));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
