package io.unstick.diagnostic.diagnosis;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is moving a mailbox to this user.
 *
 * @param migrationStatus of the migration batch's user, absent when there is none
 * @param moveStatus of the move request, absent when there is none
 */
public record Migration(
        @Nullable String migrationStatus, @Nullable String moveStatus) {
    public static final EvidenceSource<Migration> SOURCE =
            new EvidenceSource<>("migration", Migration::told, Migration::from);

    private static final String DONE = "Completed";

    /** Anything but finished: also a stopped or failed one belongs to whoever started it. */
    boolean isUnderWay() {
        return Stream.of(migrationStatus, moveStatus)
                .anyMatch(status -> status != null && !status.regionMatches(true, 0, DONE, 0, DONE.length()));
    }

    private Map<String, String> told() {
        return Told.nothing()
                .andMaybe("migration-status", migrationStatus)
                .andMaybe("move-status", moveStatus)
                .asMap();
    }

    private static Migration from(Map<String, String> told) {
        return new Migration(told.get("migration-status"), told.get("move-status"));
    }
}
