package io.unstick.remediation.playbook;

import io.unstick.contracts.UserObjectId;
import io.unstick.remediation.onpremises.repair.AdObject;
import io.unstick.remediation.onpremises.repair.Modification;

/** What can be done in the customer's own Active Directory and on its synchronisation server. */
public sealed interface OnPremisesAction extends Action {

    /**
     * Changes one entry in one atomic request.
     *
     * @param before the entry as it was read: the expected state, and the before-image that an undo restores
     */
    record ChangeEntry(AdObject before, Modification modification) implements OnPremisesAction {
        @Override
        public String wording() {
            return "change %s:\n%s\n%s"
                    .formatted(before.objectGuid(), modification.beforeInWords(), modification.afterInWords());
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
