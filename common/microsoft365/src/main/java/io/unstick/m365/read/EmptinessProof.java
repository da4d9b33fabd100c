package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import java.time.Duration;
import java.time.Instant;

/**
 * Proof, read at one moment, that deleting this account loses nothing. Only {@link AccountExamination#emptiness} makes one,
 * and what deletes takes nothing else. A proof ages: the mailbox may come, or a person, any minute.
 */
public final class EmptinessProof {
    /** The oldest proof to act on. Protocol time, not scaled. */
    public static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

    private final TenantId tenant;
    private final UserObjectId user;
    private final Instant readAt;

    EmptinessProof(TenantId tenant, UserObjectId user, Instant readAt) {
        this.tenant = tenant;
        this.user = user;
        this.readAt = readAt;
    }

    public TenantId tenant() {
        return tenant;
    }

    public UserObjectId user() {
        return user;
    }

    /** When the first of its questions was asked. */
    public Instant readAt() {
        return readAt;
    }

    /** Whether it may still be acted on. */
    public boolean isFreshAt(Instant now) {
        return !now.isBefore(readAt) && !now.isAfter(readAt.plus(LONGEST_LIFE));
    }

    @Override
    public String toString() {
        return "EmptinessProof[tenant=%s, user=%s, readAt=%s]".formatted(tenant, user, readAt);
    }
}
