package io.unstick.remediation.drop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** What became of an initial password; never the password itself. */
public sealed interface DropStanding {
    /** Waits to be opened. */
    record Sealed(Instant at, Instant expiresAt) implements DropStanding {}

    /** Somebody has seen it; nobody else can any more. */
    record Opened(String by, Instant at, String reason) implements DropStanding {}

    /** Nobody opened it in time, and it was deleted. */
    record Expired(Instant at) implements DropStanding {}

    /** Reads the columns waits, sealed_at, expires_at, opened_by, opened_at and reason. */
    static DropStanding read(ResultSet row) throws SQLException {
        Timestamp openedAt = row.getTimestamp("opened_at");
        Instant expiresAt = row.getTimestamp("expires_at").toInstant();
        if (openedAt != null) {
            return new Opened(row.getString("opened_by"), openedAt.toInstant(), row.getString("reason"));
        }
        return row.getBoolean("waits")
                ? new Sealed(row.getTimestamp("sealed_at").toInstant(), expiresAt)
                : new Expired(expiresAt);
    }
}
