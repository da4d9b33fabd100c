package io.unstick.remediation.playbook;

import io.unstick.contracts.UserObjectId;
import java.util.List;
import java.util.UUID;

/** What can be done to a user's licences. */
public sealed interface LicenceAction extends Action {

    /** Sets the country in which the user works, where none is set. */
    record SetUsageLocation(UserObjectId user, String country) implements LicenceAction {
        @Override
        public String wording() {
            return "set usage location of %s to %s".formatted(user, country);
        }
    }

    /**
     * Switches the mailbox plan on inside a licence the user has; every other plan stays as it is.
     *
     * @param disabledPlans all plans that are off in this licence now, this one included: the expected state
     */
    record EnablePlan(UserObjectId user, UUID sku, UUID plan, List<UUID> disabledPlans) implements LicenceAction {
        public EnablePlan {
            disabledPlans = disabledPlans.stream().sorted().toList();
        }

        @Override
        public String wording() {
            return "enable plan %s in %s of %s, disabled are %s".formatted(plan, sku, user, disabledPlans);
        }
    }

    /** Gives the user a licence the tenant owns. It may cost money. */
    record AssignLicence(UserObjectId user, UUID sku) implements LicenceAction {
        @Override
        public String wording() {
            return "assign %s to %s".formatted(sku, user);
        }
    }

    /** Has Microsoft Entra apply the licences that the user inherits from groups once more. */
    record ReprocessLicences(UserObjectId user) implements LicenceAction {
        @Override
        public String wording() {
            return "reprocess licences of " + user;
        }
    }

    /** Takes the mailbox plan away for a while; the debt is written down before anything is sent. */
    record Borrow(LicenceLoan loan) implements LicenceAction {
        @Override
        public String wording() {
            return "borrow " + loan.wording();
        }
    }
}
