package io.unstick.sandbox.cloud;

import io.unstick.sandbox.directory.OnPremises;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One customer of the simulated Microsoft 365. All its state is guarded by its own monitor, so that one tenant's trouble is
 * never another's.
 */
public final class SimulatedTenant {

    private final UUID id;
    private final String name;
    private final String domain;
    private final SimulatedTime time;
    private final Directory directory = new Directory();
    private final HealthBoard health = new HealthBoard();
    private final Throttle throttle = new Throttle();
    private final Circumstances circumstances = new Circumstances();
    private final Subscriptions subscriptions = new Subscriptions(directory, circumstances);
    private final DeltaEpoch deltaEpoch = new DeltaEpoch();
    private final Postponed postponed = new Postponed();
    private final SimulatedGroups groups = new SimulatedGroups(this);
    private final SimulatedLicensing licensing = new SimulatedLicensing(this);
    private final SimulatedRbac rbac = new SimulatedRbac(this);
    private final Provisioning provisioning;
    private final Premises premises;

    SimulatedTenant(UUID id, String name, String domain, SimulatedTime time, Delays delays, EffectLog effects) {
        this.id = id;
        this.name = name;
        this.domain = domain;
        this.time = time;
        this.provisioning = new Provisioning(this, time, delays);
        this.premises = new Premises(this, effects);
    }

    /** The Entra tenant id; derives from the seed and the name. */
    public UUID id() {
        return id;
    }

    /** The company's name. */
    public String name() {
        return name;
    }

    /** The verified default domain. */
    public String domain() {
        return domain;
    }

    /** The domain that Microsoft gave it, under {@code onmicrosoft.com}. */
    public String initialDomain() {
        return domain.substring(0, domain.indexOf('.')).toLowerCase(Locale.ROOT) + ".onmicrosoft.com";
    }

    /** The user with this display name, made on first mention: an enabled member without a licence. */
    public SimulatedUser user(String displayName) {
        return user(displayName, UserKind.MEMBER);
    }

    /** The same for another kind of account; shared and room mailboxes exist at once, licence or not. */
    public SimulatedUser user(String displayName, UserKind kind) {
        return now(() -> new SimulatedUser(this, new Enrolment(this).find(displayName, kind)));
    }

    /** By object id or user principal name. */
    public Optional<SimulatedUser> find(String key) {
        return now(() -> directory.find(key).map(account -> new SimulatedUser(this, account)));
    }

    /** Everybody who is not deleted. */
    public List<SimulatedUser> users() {
        return now(() -> directory.accounts().stream()
                .map(account -> new SimulatedUser(this, account))
                .toList());
    }

    /** Adds this many ordinary people whose mailboxes have long been there. */
    public SimulatedTenant withHealthyUsers(int count) {
        for (int number = 1; number <= count; number++) {
            user("Employee " + number)
                    .licensed(MailboxPlan.STANDARD, Duration.ofDays(90))
                    .withMailbox();
        }
        return this;
    }

    /** Arranges several things as one change: nobody over the wire sees a half of it. */
    public SimulatedTenant together(Consumer<SimulatedTenant> arrangement) {
        return arrange(() -> arrangement.accept(this));
    }

    /** Packs the configuration: whoever has no mailbox at this moment gets none until the tenant is hydrated. */
    public SimulatedTenant dehydrated() {
        return relieve(() -> circumstances.dehydrated = true);
    }

    /** Opens an Exchange incident in provisioning: whoever has no mailbox at this moment waits until it is resolved. */
    public SimulatedTenant incident(String incidentId) {
        return incident(incidentId, Incident.PROVISIONING);
    }

    /** Opens an Exchange incident in this feature group; only the one for provisioning holds mailboxes back. */
    public SimulatedTenant incident(String incidentId, String featureGroup) {
        Instant since = time.ago(Duration.ofHours(6));
        return relieve(() -> health.open(Incident.opened(incidentId, featureGroup, since)));
    }

    /** Microsoft resolves all incidents. */
    public SimulatedTenant resolveIncidents() {
        return relieve(() -> health.resolveAll(time.now()));
    }

    /** The customer takes both apps' consent back: no new tokens, and the old ones lose their permissions. */
    public SimulatedTenant withdrawConsent() {
        return arrange(() -> circumstances.consent = false);
    }

    /** The customer consents again. */
    public SimulatedTenant restoreConsent() {
        return arrange(() -> circumstances.consent = true);
    }

    /** Answers the next requests with 429; {@code retryAfter} is real time and may be a fraction of a second. */
    public SimulatedTenant throttle(Duration retryAfter, int times) {
        throttle.next(times, retryAfter);
        return this;
    }

    /** Answers 429 for so long (simulated time); {@code retryAfter} is real time. */
    public SimulatedTenant throttleFor(Duration period, Duration retryAfter) {
        throttle.until(time.in(period), retryAfter);
        return this;
    }

    /** No more 429. */
    public SimulatedTenant stopThrottling() {
        throttle.stop();
        return this;
    }

    /** The tenant owns exactly this many licences of the product with this plan; without it there are always enough. */
    public SimulatedTenant seats(MailboxPlan plan, int owned) {
        return arrange(() -> subscriptions.own(Product.carrying(plan), owned));
    }

    /** The tenant buys as many licences of every product as it may ever need. */
    public SimulatedTenant buySeats() {
        return arrange(() -> subscriptions.products().forEach(subscriptions::ownEnough));
    }

    /** The tenant pays what it owes. */
    public SimulatedTenant reactivateSubscriptions() {
        return relieve(subscriptions::reactivate);
    }

    /** Microsoft activates Exchange for what the tenant bought. */
    public SimulatedTenant activateServices() {
        return relieve(subscriptions::activate);
    }

    /** Exchange accepts the tenant's own domain, or has lost it; Graph shows it as verified all the same. */
    public SimulatedTenant acceptsOwnDomain(boolean accepted) {
        return relieve(() -> circumstances.ownDomainAccepted = accepted);
    }

    /** Exchange's object for the company is damaged, or sound again; while it is damaged, nobody gets a mailbox. */
    public SimulatedTenant companyObjectDamaged(boolean damaged) {
        return relieve(() -> circumstances.companyObjectDamaged = damaged);
    }

    /** Its groups, and who belongs to them. */
    public SimulatedGroups groups() {
        return groups;
    }

    /** What happens to its licences besides. */
    public SimulatedLicensing licensing() {
        return licensing;
    }

    /** Which cmdlets the apps may run here. */
    public SimulatedRbac roleAssignments() {
        return rbac;
    }

    /** Its own network, opened on first mention; {@link IllegalStateException} when nobody comes from there. */
    public OnPremises onPremises() {
        return premises.open();
    }

    /** This tenant is a partner's, and the other one of its customers (by delegated administration). */
    public SimulatedTenant administers(SimulatedTenant customer) {
        return arrange(() -> circumstances.customers.put(customer.id(), customer.name()));
    }

    /** The other tenant is no longer a customer. */
    public SimulatedTenant releases(SimulatedTenant customer) {
        return arrange(() -> circumstances.customers.remove(customer.id()));
    }

    /** All delta links handed out so far answer {@code syncStateNotFound}. */
    public SimulatedTenant expireDeltaLinks() {
        return arrange(deltaEpoch::expire);
    }

    /** All delta links handed out so far answer 410 Gone with the place to start again. */
    public SimulatedTenant resetDeltaLinks() {
        return arrange(deltaEpoch::reset);
    }

    /** Looks at, or changes, the tenant as it is at this moment. */
    synchronized <T> T now(Supplier<T> look) {
        postponed.runUntil(time.now());
        premises.catchUp();
        provisioning.catchUp();
        return look.get();
    }

    List<String> acceptedDomains() {
        return circumstances.ownDomainAccepted ? List.of(domain, initialDomain()) : List.of(initialDomain());
    }

    boolean isDehydrated() {
        return circumstances.dehydrated;
    }

    synchronized boolean hasConsent() {
        return circumstances.consent;
    }

    synchronized void later(Duration delay, Runnable work) {
        postponed.add(time.in(delay), work);
    }

    SimulatedTime time() {
        return time;
    }

    Directory directory() {
        return directory;
    }

    HealthBoard health() {
        return health;
    }

    Throttle throttling() {
        return throttle;
    }

    Subscriptions subscriptions() {
        return subscriptions;
    }

    DeltaEpoch deltaEpoch() {
        return deltaEpoch;
    }

    Provisioning provisioning() {
        return provisioning;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    Premises premises() {
        return premises;
    }

    /** Arranges something that may stand in somebody's way, or have stood there. */
    private SimulatedTenant relieve(Runnable change) {
        return arrange(() -> {
            change.run();
            provisioning.reconsiderAtNextSync();
        });
    }

    private SimulatedTenant arrange(Runnable change) {
        return now(() -> {
            change.run();
            return this;
        });
    }
}
