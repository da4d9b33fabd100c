package io.unstick.remediation.playbook;

/** One change, with everything needed to make it and to check beforehand that it still fits. One request each. */
public sealed interface Action
        permits ProvisioningAction, LicenceAction, AddressAction, OnPremisesAction, RecreationAction, Action.AskPerson {

    /** Everything that matters about it in one line: approvals are bound to a hash over this text. */
    String wording();

    /** Whether it only puts back what Unstick took away itself: nobody has to agree to that. */
    default boolean putsBack() {
        return false;
    }

    /**
     * A person's step; nothing is sent.
     *
     * @param instructions complete text, ready to follow
     */
    record AskPerson(String instructions) implements Action {
        @Override
        public String wording() {
            return instructions;
        }
    }
}
