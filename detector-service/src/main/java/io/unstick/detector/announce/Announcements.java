package io.unstick.detector.announce;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.NamedUuid;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.event.IncidentHint;
import io.unstick.contracts.event.MailboxEvent.MailboxReady;
import io.unstick.contracts.event.MailboxEvent.MailboxStuck;
import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import io.unstick.contracts.event.Topics;
import io.unstick.detector.fleet.TenantStanding;
import io.unstick.detector.suspicion.MailboxLicence;
import io.unstick.messaging.EventCodec;
import io.unstick.messaging.EventEnvelope;
import io.unstick.messaging.EventPublisher;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Publishes. Each method returns when the broker has the events; until then nothing may be remembered as told.
 *
 * <p>Throws {@link io.unstick.messaging.PublishFailed} when the broker does not acknowledge; the events may have arrived
 * all the same.
 */
public final class Announcements {
    private final EventPublisher publisher;
    private final EventCodec codec;

    public Announcements(EventPublisher publisher, EventCodec codec) {
        this.publisher = publisher;
        this.codec = codec;
    }

    /**
     * The mailbox of this episode is missing longer than it should. A tenant that left and came back is told about anew:
     * its cases ended when it left.
     *
     * @param hint present when it is one of many
     */
    public void stuck(
            TenantStanding standing,
            StuckUser user,
            MailboxLicence episode,
            Instant observedAt,
            @Nullable IncidentHint hint) {
        var mailbox = MailboxKey.of(standing.tenant().id(), user.id());
        var caseId = CaseId.ofEpisode(mailbox, episode.assignedAt());
        var event = new MailboxStuck(
                mailbox,
                caseId,
                user.id(),
                user.userPrincipalName(),
                user.displayName(),
                episode.assignedAt(),
                episode.servicePlanId(),
                user.symptoms(),
                observedAt,
                hint);
        var id = NamedUuid.of(
                caseId.toString(), "stuck", standing.rhythm().enrolledAt().toString());
        publisher.publish(Topics.MAILBOX_STUCK, EventEnvelope.of(id, mailbox, observedAt, event));
    }

    /** The mailbox of this announced episode was read. */
    public void ready(TenantId tenant, UserObjectId user, MailboxLicence episode, Instant observedAt) {
        var mailbox = MailboxKey.of(tenant, user);
        var caseId = CaseId.ofEpisode(mailbox, episode.assignedAt());
        var id = NamedUuid.of(caseId.toString(), "ready");
        publisher.publish(
                Topics.MAILBOX_STUCK,
                EventEnvelope.of(id, mailbox, observedAt, new MailboxReady(mailbox, caseId, observedAt)));
    }

    /** These tenants are, from now on, as told here. */
    public void recorded(Collection<TenantStanding> tenants, Instant now) {
        publisher.publishAll(tenants.stream()
                .map(standing -> codec.write(
                        Topics.TENANT_REGISTRY,
                        EventEnvelope.ofTenant(
                                UUID.randomUUID(), standing.tenant().id(), now, record(standing))))
                .toList());
    }

    private static TenantRecorded record(TenantStanding standing) {
        return new TenantRecorded(
                standing.tenant(),
                standing.retired(),
                standing.eyesight().health(),
                standing.eyesight().reason().orElse(null),
                standing.lastScanAt());
    }
}
