package io.unstick.detector.suspicion;

import io.unstick.contracts.UserObjectId;
import io.unstick.detector.suspicion.DirectoryEntry.Plan;
import io.unstick.detector.suspicion.Sighting.MailboxSight;
import io.unstick.detector.suspicion.Watch.Announced;
import io.unstick.detector.suspicion.Watch.Waiting;
import io.unstick.testkit.FakeTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One user in all the states a test needs; it is Monday, nine o'clock. */
final class Ada {
    static final Instant NOW = FakeTime.MONDAY_9AM;
    static final Duration GRACE = Duration.ofMinutes(30);
    static final Duration FIRST_REREAD = Duration.ofMinutes(15);
    static final Duration LAST_REREAD = Duration.ofHours(2);
    static final Duration FORGET_AFTER = Duration.ofHours(24);
    static final UUID MAILBOX_PLAN = UUID.fromString("efb87545-963c-4e0d-99df-69c6916d9eb0");
    static final UUID STUB_PLAN = UUID.fromString("113feb6c-3fe4-4440-bddc-54d774bf0318");
    static final UserObjectId ID = UserObjectId.of("7d0c3b8e-1111-4222-8333-944455566677");

    static final MailboxPlans PLANS = new MailboxPlans(Set.of(MAILBOX_PLAN));
    static final Suspicion SUSPICION = new Suspicion(
            PLANS,
            new Timing(Instant.EPOCH, GRACE, List.of(FIRST_REREAD, Duration.ofMinutes(30), LAST_REREAD), FORGET_AFTER));

    private Ada() {}

    static MailboxLicence licence(Duration ago) {
        return new MailboxLicence(MAILBOX_PLAN, NOW.minus(ago));
    }

    static DirectoryEntry licensed(Duration ago) {
        return with(plan(MAILBOX_PLAN, "Enabled", ago));
    }

    static DirectoryEntry unlicensed() {
        return with();
    }

    static DirectoryEntry with(Plan... plans) {
        return new DirectoryEntry(ID, "Member", false, List.of(plans));
    }

    static Plan plan(UUID plan, String status, Duration ago) {
        return new Plan(plan, status, NOW.minus(ago));
    }

    /** Due now, never looked at. */
    static Waiting waiting(Duration licensedAgo) {
        return new Waiting(ID, licence(licensedAgo), new NextLook(0, NOW));
    }

    /** Announced for the licence of so long ago, and due now. */
    static Announced announced(Duration licensedAgo) {
        return new Announced(ID, licence(licensedAgo), licence(licensedAgo), null, new NextLook(1, NOW));
    }

    static Sighting seen(DirectoryEntry user, MailboxSight mailbox) {
        return new Sighting.Seen(user, mailbox);
    }
}
