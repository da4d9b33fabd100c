package io.unstick.sandbox.launcher.torture.oracle;

/**
 * Somebody who got stuck.
 *
 * @param user the object id at that time
 * @param needsNoCase nobody owes them a case: they have a mailbox, or the request for a case did not come through
 */
public record Arrival(String tenant, String user, String name, boolean needsNoCase) {

    String mailbox() {
        return tenant + "/" + user;
    }
}
