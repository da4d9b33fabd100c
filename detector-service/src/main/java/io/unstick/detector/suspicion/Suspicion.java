package io.unstick.detector.suspicion;

import io.unstick.contracts.UserObjectId;
import io.unstick.detector.suspicion.Decision.Forget;
import io.unstick.detector.suspicion.Decision.Keep;
import io.unstick.detector.suspicion.Decision.Remember;
import io.unstick.detector.suspicion.Decision.TellReady;
import io.unstick.detector.suspicion.Decision.TellStuck;
import io.unstick.detector.suspicion.Sighting.MailboxSight;
import io.unstick.detector.suspicion.Sighting.Seen;
import io.unstick.detector.suspicion.Sighting.Unclear;
import io.unstick.detector.suspicion.Sighting.UserGone;
import io.unstick.detector.suspicion.Watch.Announced;
import io.unstick.detector.suspicion.Watch.Ending;
import io.unstick.detector.suspicion.Watch.Open;
import io.unstick.detector.suspicion.Watch.Settled;
import io.unstick.detector.suspicion.Watch.Waiting;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a missing mailbox is stuck. Deciding twice about the same facts gives the same answer, so a replayed delta round
 * or a second replica changes nothing.
 */
public final class Suspicion {
    private static final Decision NOTHING = new Keep();

    private final MailboxPlans plans;
    private final Timing timing;

    public Suspicion(MailboxPlans plans, Timing timing) {
        this.plans = plans;
        this.timing = timing;
    }

    /** A delta round named this user. Such a round is a trigger, never a proof: mailboxes are not in it. */
    public Decision named(@Nullable Watch known, DirectoryEntry user, Instant now) {
        return plans.owedTo(user)
                .map(licence -> namedAsOwed(known, user.id(), licence))
                .orElseGet(() -> namedAsNotOwed(known, now));
    }

    private Decision namedAsOwed(@Nullable Watch known, UserObjectId user, MailboxLicence licence) {
        return switch (known) {
            case null -> watch(user, licence);
            case Waiting(var _, var since, var _) -> since.equals(licence) ? NOTHING : watch(user, licence);
            case Settled(var _, var since, var _) ->
                licence.assignedAt().isAfter(since.assignedAt()) ? watch(user, licence) : NOTHING;
            case Announced announced -> rememberIfChanged(announced, announced.withPlan(licence));
        };
    }

    private Decision namedAsNotOwed(@Nullable Watch known, Instant now) {
        return switch (known) {
            case null -> NOTHING;
            case Waiting _, Settled _ -> new Forget();
            case Announced announced -> rememberIfChanged(announced, announced.withoutPlan(now));
        };
    }

    private Decision watch(UserObjectId user, MailboxLicence licence) {
        return new Remember(new Waiting(user, licence, timing.firstLook(licence)));
    }

    private static Decision rememberIfChanged(Watch before, Watch after) {
        return before.equals(after) ? NOTHING : new Remember(after);
    }

    /**
     * Whether something would be told or forgotten if this user's mailbox were missing: then Graph's word is not enough. A
     * look that would only be repeated later needs no proof.
     */
    public boolean hangsOnMissing(Open watch, DirectoryEntry user, Instant now) {
        var licence = plans.owedTo(user);
        return switch (watch) {
            case Waiting _ ->
                licence.filter(owed -> timing.graceIsOver(owed, now)).isPresent();
            case Announced announced -> licence.isEmpty() && isForgettable(announced.withoutPlan(now), now);
        };
    }

    /** This user was looked at. */
    public Decision looked(Open watch, Sighting sighting, Instant now) {
        return switch (sighting) {
            case UserGone() -> new Forget();
            case Unclear() -> lookAgain(watch, now);
            case Seen(var user, var mailbox) -> {
                var licence = plans.owedTo(user);
                yield switch (watch) {
                    case Waiting waiting -> aboutWaiting(waiting, licence, mailbox, now);
                    case Announced announced -> aboutAnnounced(announced, licence, mailbox, now);
                };
            }
        };
    }

    private Decision aboutWaiting(Waiting waiting, Optional<MailboxLicence> owed, MailboxSight mailbox, Instant now) {
        if (owed.isEmpty()) {
            return new Forget();
        }
        var licence = owed.get();
        return switch (mailbox) {
            case OWN -> new Remember(new Settled(waiting.user(), licence, Ending.PROVEN));
            case OTHER_KIND -> new Remember(new Settled(waiting.user(), licence, Ending.NOT_APPLICABLE));
            case UNCLEAR -> lookAgain(waiting, now);
            case NOT_IN_GRAPH -> watch(waiting.user(), licence);
            case MISSING ->
                timing.graceIsOver(licence, now)
                        ? new TellStuck(announced(waiting, licence, now))
                        : watch(waiting.user(), licence);
        };
    }

    private Announced announced(Waiting waiting, MailboxLicence licence, Instant now) {
        var rereadsStartOver = timing.lookAfter(new NextLook(0, now), now);
        return new Announced(waiting.user(), licence, licence, null, rereadsStartOver);
    }

    private Decision aboutAnnounced(
            Announced announced, Optional<MailboxLicence> owed, MailboxSight mailbox, Instant now) {
        var licence = owed.orElse(announced.licence());
        return switch (mailbox) {
            case OWN -> new TellReady(announced.episode(), new Settled(announced.user(), licence, Ending.PROVEN));
            case OTHER_KIND -> new Remember(new Settled(announced.user(), licence, Ending.NOT_APPLICABLE));
            case UNCLEAR -> lookAgain(announced, now);
            case NOT_IN_GRAPH -> lookAgain(stillMissing(announced, owed, now), now);
            case MISSING -> {
                var missing = stillMissing(announced, owed, now);
                yield isForgettable(missing, now) ? new Forget() : lookAgain(missing, now);
            }
        };
    }

    private static Announced stillMissing(Announced announced, Optional<MailboxLicence> owed, Instant now) {
        return owed.map(announced::withPlan).orElseGet(() -> announced.withoutPlan(now));
    }

    private boolean isForgettable(Announced announced, Instant now) {
        var since = announced.withoutPlanSince();
        return since != null && !now.isBefore(since.plus(timing.forgetAfter()));
    }

    private Decision lookAgain(Open watch, Instant now) {
        var next = timing.lookAfter(watch.nextLook(), now);
        return new Remember(
                switch (watch) {
                    case Waiting waiting -> new Waiting(waiting.user(), waiting.licence(), next);
                    case Announced announced -> announced.lookedAt(next);
                });
    }
}
