package io.unstick.remediation.playbook;

import io.unstick.contracts.UserObjectId;
import io.unstick.remediation.onpremises.repair.AdObject;
import io.unstick.remediation.onpremises.repair.AttributeValue;
import io.unstick.remediation.onpremises.repair.Modification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
            return "change %s at %s, database %s, %s:\n%s\n%s"
                    .formatted(
                            before.objectGuid(),
                            before.distinguishedName(),
                            before.homeDatabase(),
                            expected(),
                            modification.beforeInWords(),
                            modification.afterInWords());
        }

        private Map<String, List<String>> expected() {
            var values = new TreeMap<String, List<String>>();
            before.attributes()
                    .forEach((attribute, all) -> values.put(
                            attribute,
                            all.stream().map(AttributeValue::base64).sorted().toList()));
            return values;
        }
    }

    /**
     * Takes such a change back, in one atomic request: its old values return, and what others added since stays.
     *
     * @param before the entry before that change
     */
    record RestoreEntry(AdObject before, Modification modification) implements OnPremisesAction {
        @Override
        public String wording() {
            return "restore " + new ChangeEntry(before, modification).wording();
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
