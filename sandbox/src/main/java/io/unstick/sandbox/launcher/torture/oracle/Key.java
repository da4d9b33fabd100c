package io.unstick.sandbox.launcher.torture.oracle;

/** What must never happen. */
public enum Key {
    /** A case that is not there, or an event that was never published. */
    LOST("lost"),
    /** Two effects of one action, or two requests of one attempt. */
    DUPLICATED_EFFECTS("duplicatedEffects"),
    /** A licence that was lent and is still owed when all is quiet. */
    OPEN_DEBTS("openDebts"),
    /** A case's events that are not told in order and without gaps. */
    REORDERED("reordered"),
    /** A token or an effect in another tenant than the case's. */
    CROSS_TENANT("crossTenant"),
    /** An effect without a valid consent: nobody intended or approved it, or the kill switch was on. */
    UNAPPROVED("unapproved"),
    /** More writes in an hour than the tenant's policy or the fleet allows. */
    OVER_BUDGET("overBudget"),
    /** A case that waits for nothing that has a name, or was taken over too late. */
    STUCK("stuck");

    private final String id;

    Key(String id) {
        this.id = id;
    }

    /** The name in JSON. */
    public String id() {
        return id;
    }
}
