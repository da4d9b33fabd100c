package io.unstick.m365.write;

import java.util.Arrays;
import java.util.Optional;

/** Refusals of Graph that all come as {@code Request_BadRequest}, told apart by their text. */
public enum RefusalReason {
    /** The subscription has no free seat. */
    NO_FREE_SEAT("NoFreeSeat", "does not have any available licenses"),
    /** Licences need a usage location, a valid one. */
    NO_USAGE_LOCATION("NoUsageLocation", "invalid usage location"),
    /** A group gives the licence; it cannot be taken from the user. */
    INHERITED_LICENCE("InheritedLicence", "inherited from a group membership"),
    /** The licence to take away is not there. */
    LICENCE_NOT_ASSIGNED("LicenceNotAssigned", "does not have a corresponding license"),
    /** Two service plans that one user cannot have together. */
    CONFLICTING_PLANS("ConflictingPlans", "mutually exclusive"),
    /** A service plan needs another one that the user would not have. */
    MISSING_DEPENDENCY("MissingDependency", "depends on the service plan"),
    /** Active Directory is the master of what was to be changed. */
    MASTERED_ON_PREMISES("MasteredOnPremises", "on-premises mastered");

    private final String code;
    private final String words;

    RefusalReason(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** Our word for it, where Microsoft's code says nothing. */
    public String code() {
        return code;
    }

    static Optional<RefusalReason> in(WriteAnswer answer) {
        return Arrays.stream(values())
                .filter(reason -> answer.says(reason.words))
                .findFirst();
    }

    static Optional<RefusalReason> ofCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }
}
