package io.unstick.remediation.playbook;

import io.unstick.contracts.UserObjectId;
import java.util.List;
import java.util.UUID;

/** The steps of deleting a user and making the same one again. What follows the creation is done to the new user. */
public sealed interface RecreationAction extends Action {

    /** Into the recycle bin, from where the user can be restored for 30 days. */
    record DeleteUser(AccountCopy snapshot) implements RecreationAction {
        @Override
        public String wording() {
            return "delete " + snapshot.wording();
        }
    }

    /** Out of the recycle bin, with everything as it was. */
    record RestoreUser(UserObjectId user) implements RecreationAction {
        @Override
        public String wording() {
            return "restore " + user;
        }

        @Override
        public boolean putsBack() {
            return true;
        }
    }

    /** Out of the recycle bin, for good: the point of no return. */
    record PurgeUser(UserObjectId user) implements RecreationAction {
        @Override
        public String wording() {
            return "purge " + user;
        }
    }

    /** The same person once more, under a new object id and with a password nobody knows yet. */
    record CreateUser(AccountCopy snapshot) implements RecreationAction {
        @Override
        public String wording() {
            return "create again " + snapshot.wording();
        }
    }

    /** What the new user gets back afterwards. If one of these fails, the others still follow. */
    sealed interface GiveBack extends RecreationAction {}

    /** All licences of the snapshot that were assigned directly, in one request. */
    record AssignLicences(List<AccountCopy.Licence> licences) implements GiveBack {
        public AssignLicences {
            licences = List.copyOf(licences);
        }

        @Override
        public String wording() {
            return "assign " + licences;
        }
    }

    record AddToGroup(UUID group) implements GiveBack {
        @Override
        public String wording() {
            return "add to group " + group;
        }
    }

    record ReportTo(UUID manager) implements GiveBack {
        @Override
        public String wording() {
            return "report to " + manager;
        }
    }

    /** Makes the new user the manager of somebody who reported to the old one. */
    record AdoptReport(UUID report) implements GiveBack {
        @Override
        public String wording() {
            return "adopt report " + report;
        }
    }
}
