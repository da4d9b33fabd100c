package io.unstick.remediation.playbook;

import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.findings.FindingDetail.AddressHeld;

/** One change at Microsoft, with everything needed to make it and to check beforehand that it still fits. */
public sealed interface Action {
    /** Asks Microsoft Entra to hand the user to Exchange Online once more. */
    record RetryServiceProvisioning(UserObjectId user) implements Action {}

    /** Lifts the dehydration of the tenant's Exchange organisation. */
    record HydrateTenant() implements Action {}

    /** Takes a secondary address away from its holder; the addresses seen before are the expected state and the before-image. */
    record ReleaseAddress(AddressHeld held) implements Action {}

    /**
     * A person's step; nothing is sent.
     *
     * @param instructions complete text, ready to follow
     */
    record AskPerson(String instructions) implements Action {}
}
