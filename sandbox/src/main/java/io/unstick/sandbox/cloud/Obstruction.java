package io.unstick.sandbox.cloud;

/** Puts a cause into the world, with everything that belongs to it. */
final class Obstruction {

    private final SimulatedTenant tenant;
    private final LicenceTroubles licence;
    private final AddressTroubles address;
    private final HybridTroubles hybrid;

    Obstruction(SimulatedTenant tenant) {
        this.tenant = tenant;
        this.licence = new LicenceTroubles(tenant);
        this.address = new AddressTroubles(tenant);
        this.hybrid = new HybridTroubles(tenant);
    }

    void put(Account account, Blocker blocker) {
        switch (blocker) {
            case Blocker.ForwardSyncGap() -> account.progress().forwardSyncGap = true;
            case Blocker.BackendFault(var cure) -> tenant.provisioning().spoil(account, cure);
            case Blocker.CompanyObjectDamaged() -> tenant.companyObjectDamaged(true);
            case Blocker.InvalidObject() -> account.progress().refuse();
            case Blocker.DehydratedTenant() -> tenant.dehydrated();
            case Blocker.ServiceIncident() -> incident();
            case Blocker.AcceptedDomainMissing() -> tenant.acceptsOwnDomain(false);
            case Blocker.AddressHeld(var holder) -> address.take(account, holder);
            case Blocker.AddressHeldAsPrimary() -> address.takeAsPrimary(account);
            case Blocker.LicenceMissing() -> licence.missing(account);
            case Blocker.LicenceStubOnly() -> licence.stubOnly(account);
            case Blocker.ExchangePlanDisabled() -> licence.planDisabled(account);
            case Blocker.UsageLocationMissing() -> account.usageLocation = null;
            case Blocker.LicenceFailed(var error) -> licence.failed(account, error);
            case Blocker.GroupLicenceFailed(var error) -> licence.failedByGroup(account, error);
            case Blocker.SubscriptionSuspended() -> licence.suspended(account);
            case Blocker.ServiceNotActivated() -> licence.notActivated(account);
            case Blocker.OnPremisesMailboxGuid(var left) -> hybrid.mailboxGuid(account, left);
            case Blocker.StaleRemoteRecipientType(var was) -> hybrid.remoteRecipientType(account, was);
            case Blocker.ArchiveGuidMismatch() -> hybrid.archiveGuid(account);
            case Blocker.NameTaken() -> hybrid.nameTaken(account);
            case Blocker.PreviousMailbox() -> hybrid.previousMailbox(account);
            case Blocker.MigrationLeftover() -> hybrid.migrationLeftover(account);
            case Blocker.MigrationRunning() -> hybrid.migrationRunning(account);
        }
        tenant.premises().push(account);
    }

    private void incident() {
        if (!tenant.health().stopsProvisioning()) {
            tenant.incident("EX" + (100_000 + Math.floorMod(tenant.id().hashCode(), 900_000)));
        }
    }
}
