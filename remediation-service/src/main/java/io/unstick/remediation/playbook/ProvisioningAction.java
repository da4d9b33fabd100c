package io.unstick.remediation.playbook;

import io.unstick.contracts.UserObjectId;

/** Asking Microsoft to provision again, or to repair what provisioning stands on. */
public sealed interface ProvisioningAction extends Action {

    /** Whether it counts against the 100 {@code Invoke-Provisioning*} that Microsoft allows an hour and organisation. */
    default boolean isDiagnostic() {
        return false;
    }

    /** Asks Microsoft Entra to hand the user to Exchange Online once more ({@code retryServiceProvisioning}). */
    record Retry(UserObjectId user) implements ProvisioningAction {
        @Override
        public String wording() {
            return "retry " + user;
        }
    }

    /**
     * {@code Invoke-ProvisioningRecipientDiagnostic}: repairs the recipient. Microsoft allows 100 of all {@code
     * Invoke-Provisioning*} an hour and organisation.
     */
    record DiagnoseRecipient(UserObjectId user) implements ProvisioningAction {
        @Override
        public String wording() {
            return "diagnose recipient " + user;
        }

        @Override
        public boolean isDiagnostic() {
            return true;
        }
    }

    /** {@code Invoke-ProvisioningCompanyObjectDiagnostic}: repairs the organisation's own object and its service plans. */
    record RepairCompanyObject() implements ProvisioningAction {
        @Override
        public String wording() {
            return "repair company object";
        }

        @Override
        public boolean isDiagnostic() {
            return true;
        }
    }

    /** {@code Invoke-ProvisioningAcceptedDomainDiagnostic}: creates the missing accepted domain again. */
    record RepairAcceptedDomain(String domain) implements ProvisioningAction {
        @Override
        public String wording() {
            return "repair accepted domain " + domain;
        }

        @Override
        public boolean isDiagnostic() {
            return true;
        }
    }

    /** Lifts the dehydration of the tenant's Exchange organisation ({@code Enable-OrganizationCustomization}). */
    record HydrateTenant() implements ProvisioningAction {
        @Override
        public String wording() {
            return "hydrate";
        }
    }

    /** {@code Set-User -PermanentlyClearPreviousMailboxInfo}: an earlier mailbox can never be reconnected afterwards. */
    record ClearPreviousMailbox(UserObjectId user) implements ProvisioningAction {
        @Override
        public String wording() {
            return "clear previous mailbox of " + user;
        }
    }
}
