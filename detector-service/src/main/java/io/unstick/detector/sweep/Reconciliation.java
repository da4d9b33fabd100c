package io.unstick.detector.sweep;

import io.unstick.contracts.UserObjectId;
import io.unstick.detector.suspicion.Decision.Remember;
import io.unstick.detector.suspicion.DirectoryEntry;
import io.unstick.detector.suspicion.MailboxPlans;
import io.unstick.detector.suspicion.Suspicion;
import io.unstick.detector.suspicion.Watch;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is owed a mailbox and escaped the delta rounds. The list that is compared with lags behind, so it only ever adds to
 * the watch list: nobody is forgotten because it lacks them, and an older licence than the known one says nothing.
 */
record Reconciliation(MailboxPlans plans, Suspicion suspicion) {
    /** Whom to remember. */
    List<Watch> missed(Collection<DirectoryEntry> users, Map<UserObjectId, Watch> known, Instant now) {
        return users.stream()
                .filter(user -> isNews(user, known.get(user.id())))
                .flatMap(user -> remembered(known.get(user.id()), user, now))
                .toList();
    }

    private boolean isNews(DirectoryEntry user, @Nullable Watch known) {
        return plans.owedTo(user)
                .filter(licence -> known == null
                        || licence.assignedAt().isAfter(known.licence().assignedAt()))
                .isPresent();
    }

    private Stream<Watch> remembered(@Nullable Watch known, DirectoryEntry user, Instant now) {
        return suspicion.named(known, user, now) instanceof Remember(Watch watch) ? Stream.of(watch) : Stream.empty();
    }
}
