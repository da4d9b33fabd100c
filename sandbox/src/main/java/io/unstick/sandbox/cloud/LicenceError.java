package io.unstick.sandbox.cloud;

/** Why Microsoft Entra could not apply a licence, as {@code licenseAssignmentStates} says it. */
public enum LicenceError {
    /** No seats were left. */
    COUNT_VIOLATION("CountViolation"),
    /** A plan in it excludes one that the user has. */
    MUTUALLY_EXCLUSIVE("MutuallyExclusiveViolation"),
    /** A plan in it needs one that the user has not. */
    DEPENDENCY("DependencyViolation"),
    /** It may not be used where the user works. */
    PROHIBITED_IN_USAGE_LOCATION("ProhibitedInUsageLocationViolation"),
    /** A property of the user is not unique. */
    UNIQUENESS("UniquenessViolation"),
    /** Anything else. */
    OTHER("Other");

    private final String wireName;

    LicenceError(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }
}
