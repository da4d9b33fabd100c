package io.unstick.remediation.playbook;

import io.unstick.contracts.UserObjectId;
import java.util.List;

/** What can be done in the customer's own Active Directory and on its synchronisation server. */
public sealed interface OnPremisesAction extends Action {

    /**
     * One attribute, before and after; empty means not set.
     *
     * @param before as read; the directory is asked to refuse when it has changed since. Octets as Base64
     */
    record AttributeChange(String attribute, List<String> before, List<String> after) {
        public AttributeChange {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * Changes one entry in one atomic request.
     *
     * @param objectGuid finds the entry wherever it has been moved to
     * @param changes also the before-image: the same list backwards undoes it
     */
    record ChangeEntry(String objectGuid, List<AttributeChange> changes) implements OnPremisesAction {
        public ChangeEntry {
            changes = List.copyOf(changes);
        }

        @Override
        public String wording() {
            return "change %s: %s".formatted(objectGuid, changes);
        }

        /** Without the values, which are names and addresses. */
        @Override
        public String toString() {
            return "ChangeEntry[objectGuid=%s]".formatted(objectGuid);
        }
    }

    /** {@code Start-ADSyncSyncCycle -PolicyType Delta}; harmless to repeat. */
    record StartDeltaSync() implements OnPremisesAction {
        @Override
        public String wording() {
            return "start delta sync";
        }
    }

    /** {@link ProvisioningAction.Retry}, as soon as the cloud has heard of the change. */
    record RetryAfterSync(UserObjectId user) implements OnPremisesAction {
        @Override
        public String wording() {
            return "retry after sync " + user;
        }
    }
}
