package io.unstick.remediation.onpremises.repair;

/** What may be done to an object of a customer's Active Directory. */
public sealed interface HybridVerdict {
    /**
     * This modification of the object puts it right.
     *
     * @param before as read, to be saved before anything is changed
     */
    record Repairable(AdObject before, Modification modification) implements HybridVerdict {}

    /**
     * A mailbox on-premises is not ruled out. Clearing its traces would give the user a second one, and mail would arrive
     * now here, now there.
     *
     * @param why complete sentences with what a person should do; no names
     */
    record OnPremisesMailboxExists(String why) implements HybridVerdict {}

    /** The object is as it should be: what is left is to synchronise it. */
    record NothingToRepair() implements HybridVerdict {}

    /**
     * The object is of a kind, or in a state, that is left to people.
     *
     * @param why complete sentences with what a person should do; no names
     */
    record Unfit(String why) implements HybridVerdict {}
}
