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

    /** A fault in Microsoft's own databases: nothing shows it, and only its cure helps. */
    record BackendFault(Cure cure) implements Blocker {}

    /** Exchange's object for the company is damaged: no mailbox plan ever becomes active in this tenant. */
    record CompanyObjectDamaged() implements Blocker {}

    /** Nobody assigned any licence. */
    record LicenceMissing() implements Blocker {}

    /** The only licence is for the Office applications: its Exchange plan gives no mailbox. */
    record LicenceStubOnly() implements Blocker {}

    /** The mailbox plan was unticked inside the licence. */
    record ExchangePlanDisabled() implements Blocker {}

    /** Nobody said in which country the user works; the licence is assigned and does nothing. */
    record UsageLocationMissing() implements Blocker {}

    /** Microsoft Entra could not apply a licence that a person assigned, and its reason still stands. */
    record LicenceFailed(LicenceError error) implements Blocker {}

    /** Microsoft Entra could not apply a group's licence; the reason has gone, but nothing has been tried since. */
    record GroupLicenceFailed(LicenceError error) implements Blocker {}

    /** The tenant did not pay: its subscription is suspended. */
    record SubscriptionSuspended() implements Blocker {}

    /** The tenant has the subscription, but Exchange was never activated in it. */
    record ServiceNotActivated() implements Blocker {}

    /** Exchange refused the object; its data have been corrected since, and nobody asked for a retry. */
    record InvalidObject() implements Blocker {}

    /** Active Directory carries the GUID of a mailbox on the premises; what of that mailbox is left, only it knows. */
    record OnPremisesMailboxGuid(LocalMailbox left) implements Blocker {}

    /** Active Directory still says that the mailbox was moved, or taken away. */
    record StaleRemoteRecipientType(FormerMailbox was) implements Blocker {}

    /** Active Directory names another archive than the one in the cloud. */
    record ArchiveGuidMismatch() implements Blocker {}

    /** Another user has the name that Active Directory wants this one to sign in with. */
    record NameTaken() implements Blocker {}

    /** Exchange still remembers an earlier mailbox of the user. */
    record PreviousMailbox() implements Blocker {}

    /** Exchange does not accept the domain that Graph shows as verified. */
    record AcceptedDomainMissing() implements Blocker {}

    /** A migration from another tenant ended long ago and left its marks. */
    record MigrationLeftover() implements Blocker {}

    /** A migration from another tenant is under way: no mailbox yet, and rightly so. */
    record MigrationRunning() implements Blocker {}

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
        UNIFIED_GROUP,
        /** A user in the recycle bin. */
        DELETED_USER,
        /** A Microsoft 365 group in the recycle bin. */
        DELETED_GROUP,
        /** The mailbox of somebody who left, not yet purged. */
        SOFT_DELETED_MAILBOX,
        /** The mailbox of somebody who left, kept by a hold. */
        INACTIVE_MAILBOX,
        /** A mail-enabled public folder, of which Graph knows nothing. */
        PUBLIC_FOLDER,
        /** Another user whose addresses Active Directory masters. */
        SYNCED_USER
    }

    /** What helps against a fault in Microsoft's databases. */
    enum Cure {
        /** Nothing, not even another account of the same name. */
        NOTHING,
        /** The recipient diagnostic. */
        DIAGNOSTIC,
        /** Taking the mailbox plan away for one round of synchronisation, and giving it back. */
        PLAN_TOGGLE,
        /** The mailbox plan of another product. */
        LICENCE_SWAP,
        /** Another account of the same name. */
        RECREATION
    }

    /** What Active Directory still has of a mailbox on the premises. */
    enum LocalMailbox {
        /** Only its GUID. */
        NOTHING,
        /** A pointer to a database that was removed. */
        DEAD_POINTER,
        /** Everything: the mailbox is there, and in use. */
        EVERYTHING
    }

    /** What Active Directory still says about a mailbox that is gone. */
    enum FormerMailbox {
        /** It was moved to the cloud. */
        MIGRATED,
        /** It was taken away. */
        DEPROVISIONED
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

    /** See {@link BackendFault}; nothing helps. */
    static Blocker backendFault() {
        return new BackendFault(Cure.NOTHING);
    }

    /** See {@link BackendFault}. */
    static Blocker backendFaultCuredBy(Cure cure) {
        return new BackendFault(cure);
    }

    /** See {@link CompanyObjectDamaged}; damages it. */
    static Blocker companyObjectDamaged() {
        return new CompanyObjectDamaged();
    }

    /** See {@link LicenceMissing}. */
    static Blocker licenceMissing() {
        return new LicenceMissing();
    }

    /** See {@link LicenceStubOnly}. */
    static Blocker licenceStubOnly() {
        return new LicenceStubOnly();
    }

    /** See {@link ExchangePlanDisabled}. */
    static Blocker exchangePlanDisabled() {
        return new ExchangePlanDisabled();
    }

    /** See {@link UsageLocationMissing}. */
    static Blocker usageLocationMissing() {
        return new UsageLocationMissing();
    }

    /** See {@link LicenceFailed}; an exhausted subscription for {@link LicenceError#COUNT_VIOLATION}. */
    static Blocker licenceError(LicenceError error) {
        return new LicenceFailed(error);
    }

    /** See {@link GroupLicenceFailed}. */
    static Blocker groupLicenceError(LicenceError error) {
        return new GroupLicenceFailed(error);
    }

    /** See {@link SubscriptionSuspended}. */
    static Blocker subscriptionSuspended() {
        return new SubscriptionSuspended();
    }

    /** See {@link ServiceNotActivated}. */
    static Blocker serviceNotActivated() {
        return new ServiceNotActivated();
    }

    /** See {@link InvalidObject}. */
    static Blocker validationError() {
        return new InvalidObject();
    }

    /** See {@link OnPremisesMailboxGuid}; nothing but the GUID is left. */
    static Blocker onPremisesMailboxGuid() {
        return new OnPremisesMailboxGuid(LocalMailbox.NOTHING);
    }

    /** See {@link OnPremisesMailboxGuid}. */
    static Blocker onPremisesMailbox(LocalMailbox left) {
        return new OnPremisesMailboxGuid(left);
    }

    /** See {@link StaleRemoteRecipientType}. */
    static Blocker staleRemoteRecipientType(FormerMailbox was) {
        return new StaleRemoteRecipientType(was);
    }

    /** See {@link ArchiveGuidMismatch}. */
    static Blocker archiveGuidMismatch() {
        return new ArchiveGuidMismatch();
    }

    /** See {@link NameTaken}; creates the other user. */
    static Blocker upnConflict() {
        return new NameTaken();
    }

    /** See {@link PreviousMailbox}. */
    static Blocker previousMailbox() {
        return new PreviousMailbox();
    }

    /** See {@link AcceptedDomainMissing}. */
    static Blocker acceptedDomainMissing() {
        return new AcceptedDomainMissing();
    }

    /** See {@link MigrationLeftover}. */
    static Blocker crossTenantLeftover() {
        return new MigrationLeftover();
    }

    /** See {@link MigrationRunning}. */
    static Blocker runningMigration() {
        return new MigrationRunning();
    }

    /** The blocker that scenario files and the control API call by this name. */
    static Blocker named(String name) {
        return BlockerNames.find(name);
    }
}
