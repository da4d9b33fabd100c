package io.unstick.sandbox.cloud;

/** Why a user gets no mailbox. Each holds until exactly that is put right which is wrong. */
public sealed interface Blocker {

    /** Exchange never heard of the account; {@code retryServiceProvisioning} sends it again. */
    record ForwardSyncGap() implements Blocker {}

    /** The tenant's configuration is still packed; {@code Enable-OrganizationCustomization} unpacks it. */
    record DehydratedTenant() implements Blocker {}

    /** Another object has the user's address among its secondary ones; it must be removed there. */
    record AddressHeld(Holder by) implements Blocker {}

    /** Another user has the address as primary: only a person can change that. */
    record AddressHeldAsPrimary() implements Blocker {}

    /** Microsoft has an open incident in provisioning. */
    record ServiceIncident() implements Blocker {}

    /** A fault in Microsoft's own databases: nothing helps and nothing shows it. */
    record BackendFault() implements Blocker {}

    /** What can hold somebody else's address. */
    enum Holder {
        /** A mail contact. */
        CONTACT,
        /** A mail user. */
        MAIL_USER,
        /** Another user's mailbox. */
        USER,
        /** A shared mailbox. */
        SHARED_MAILBOX,
        /** A distribution group. */
        DISTRIBUTION_GROUP,
        /** A Microsoft 365 group. */
        UNIFIED_GROUP
    }

    /** See {@link ForwardSyncGap}. */
    static Blocker forwardSyncGap() {
        return new ForwardSyncGap();
    }

    /** See {@link DehydratedTenant}; makes the tenant dehydrated. */
    static Blocker dehydratedTenant() {
        return new DehydratedTenant();
    }

    /** See {@link AddressHeld}; creates the holder. */
    static Blocker addressHeldBy(Holder holder) {
        return new AddressHeld(holder);
    }

    /** See {@link AddressHeldAsPrimary}; creates the holder. */
    static Blocker addressHeldAsPrimary() {
        return new AddressHeldAsPrimary();
    }

    /** See {@link ServiceIncident}; opens an incident when the tenant has none. */
    static Blocker serviceIncident() {
        return new ServiceIncident();
    }

    /** See {@link BackendFault}. */
    static Blocker backendFault() {
        return new BackendFault();
    }

    /** The blocker that scenario files and the control API call by this name. */
    static Blocker named(String name) {
        return switch (name) {
            case "forward-sync-gap" -> forwardSyncGap();
            case "tenant-dehydrated" -> dehydratedTenant();
            case "address-held-by-contact" -> addressHeldBy(Holder.CONTACT);
            case "address-held-by-mail-user" -> addressHeldBy(Holder.MAIL_USER);
            case "address-held-by-user" -> addressHeldBy(Holder.USER);
            case "address-held-by-shared-mailbox" -> addressHeldBy(Holder.SHARED_MAILBOX);
            case "address-held-by-group" -> addressHeldBy(Holder.DISTRIBUTION_GROUP);
            case "address-held-by-unified-group" -> addressHeldBy(Holder.UNIFIED_GROUP);
            case "address-held-as-primary" -> addressHeldAsPrimary();
            case "service-incident" -> serviceIncident();
            case "backend-fault" -> backendFault();
            default -> throw new IllegalArgumentException("There is no blocker named \"" + name + "\".");
        };
    }
}
