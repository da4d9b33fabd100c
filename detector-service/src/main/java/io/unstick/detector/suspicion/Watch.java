package io.unstick.detector.suspicion;

import io.unstick.contracts.UserObjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the detector remembers of one user. Whoever is owed no mailbox is not remembered at all. */
public sealed interface Watch {
    UserObjectId user();

    /** The mailbox plan as it was last seen. */
    MailboxLicence licence();

    /** Somebody whose mailbox is still looked for. */
    sealed interface Open extends Watch {
        NextLook nextLook();
    }

    /** Owed a mailbox, which is not proven yet; nobody was told. */
    record Waiting(UserObjectId user, MailboxLicence licence, NextLook nextLook) implements Open {}

    /**
     * Told to be stuck. The episode stays open until the mailbox is proven or the user is gone, whatever happens to the
     * licence meanwhile: a repair may well take it away and give it back.
     *
     * @param episode the licence at the time of the announcement; it names the case
     * @param withoutPlanSince when the plan was first missed; absent while there is one
     */
    record Announced(
            UserObjectId user,
            MailboxLicence episode,
            MailboxLicence licence,
            @Nullable Instant withoutPlanSince,
            NextLook nextLook)
            implements Open {
        Announced withPlan(MailboxLicence current) {
            return new Announced(user, episode, current, null, nextLook);
        }

        Announced withoutPlan(Instant now) {
            return withoutPlanSince != null ? this : new Announced(user, episode, licence, now, nextLook);
        }

        Announced lookedAt(NextLook next) {
            return new Announced(user, episode, licence, withoutPlanSince, next);
        }
    }

    /** Nothing to look for until the plan is assigned anew. */
    record Settled(UserObjectId user, MailboxLicence licence, Ending ending) implements Watch {}

    /** How the search for a mailbox ended. */
    enum Ending {
        PROVEN,
        /** A shared, room or equipment mailbox: theirs are made otherwise. */
        NOT_APPLICABLE
    }
}
