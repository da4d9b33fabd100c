package io.unstick.sandbox.cloud;

import java.time.Duration;

/**
 * How long the simulated Microsoft takes, in simulated time.
 *
 * @param provisioning from the licence to the mailbox when nothing is in the way
 * @param retry from {@code retryServiceProvisioning} or a diagnostic to the mailbox
 * @param hydration from {@code Enable-OrganizationCustomization} to the mailboxes
 * @param nextSync from an obstacle that went away (address released, incident resolved) to the mailbox; also one round
 *     of synchronisation between Entra and Exchange
 * @param retryAfterRelease the same when somebody asks for a retry in the meantime
 * @param addressRelease from the purge of a user until Exchange has forgotten its addresses
 * @param directorySync the length of one synchronisation of Active Directory
 */
public record Delays(
        Duration provisioning,
        Duration retry,
        Duration hydration,
        Duration nextSync,
        Duration retryAfterRelease,
        Duration addressRelease,
        Duration directorySync) {

    /** The typical delays that Microsoft and administrators report. */
    public static Delays usual() {
        return new Delays(
                Duration.ofMinutes(10),
                Duration.ofMinutes(15),
                Duration.ofMinutes(15),
                Duration.ofMinutes(15),
                Duration.ofMinutes(10),
                Duration.ofMinutes(15),
                Duration.ofMinutes(2));
    }
}
