package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Subscriptions subscriptions = new Subscriptions(directory);
    private final DeltaEpoch deltaEpoch = new DeltaEpoch();
    private final Postponed postponed = new Postponed();
    private final Map<UUID, String> customers = new LinkedHashMap<>();
    private final Provisioning provisioning;
    private boolean dehydrated;
    private boolean consent = true;
    private boolean ownDomainAccepted = true;

    SimulatedTenant(UUID id, String name, String domain, SimulatedTime time, Delays delays) {
        this.id = id;
        this.name = name;
        this.domain = domain;
        this.time = time;
        this.provisioning = new Provisioning(this, time, delays);
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
        return now(() -> new SimulatedUser(this, newAccount(displayName, kind, kind.bornWithMailbox())));
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
        return arrange(() -> {
            dehydrated = true;
            provisioning.reconsiderAfterHydration();
        });
    }

    /** Opens an Exchange incident in provisioning: whoever has no mailbox at this moment waits until it is resolved. */
    public SimulatedTenant incident(String incidentId) {
        return incident(incidentId, Incident.PROVISIONING);
    }

    /** Opens an Exchange incident in this feature group; only the one for provisioning holds mailboxes back. */
    public SimulatedTenant incident(String incidentId, String featureGroup) {
        return arrange(() -> {
            health.open(Incident.opened(incidentId, featureGroup, time.ago(Duration.ofHours(6))));
            provisioning.reconsiderAtNextSync();
        });
    }

    /** Microsoft resolves all incidents. */
    public SimulatedTenant resolveIncidents() {
        return arrange(() -> {
            health.resolveAll(time.now());
            provisioning.reconsiderAtNextSync();
        });
    }

    /** The customer takes both apps' consent back: no new tokens, and the old ones lose their permissions. */
    public SimulatedTenant withdrawConsent() {
        return arrange(() -> consent = false);
    }

    /** The customer consents again. */
    public SimulatedTenant restoreConsent() {
        return arrange(() -> consent = true);
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
        return arrange(() -> {
            subscriptions.reactivate();
            provisioning.reconsiderAtNextSync();
        });
    }

    /** Microsoft activates Exchange for what the tenant bought. */
    public SimulatedTenant activateServices() {
        return arrange(() -> {
            subscriptions.activate();
            provisioning.reconsiderAtNextSync();
        });
    }

    /** Exchange accepts the tenant's own domain, or has lost it; Graph shows it as verified all the same. */
    public SimulatedTenant acceptsOwnDomain(boolean accepted) {
        return arrange(() -> {
            ownDomainAccepted = accepted;
            provisioning.reconsiderAtNextSync();
        });
    }

    /** This tenant is a partner's, and the other one of its customers (by delegated administration). */
    public SimulatedTenant administers(SimulatedTenant customer) {
        return addCustomer(customer.id(), customer.name());
    }

    /** The other tenant is no longer a customer. */
    public SimulatedTenant releases(SimulatedTenant customer) {
        return removeCustomer(customer.id());
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
        provisioning.catchUp();
        return look.get();
    }

    synchronized Account newAccount(String displayName, UserKind kind, boolean withMailbox) {
        return new Enrolment(this).find(displayName, kind, withMailbox);
    }

    synchronized void hydrate() {
        dehydrated = false;
        provisioning.reconsiderAfterHydration();
    }

    synchronized void remove(Account account) {
        account.deletedAt = time.now();
        account.userPrincipalName = DeletedUsers.withPrefix(account);
        directory.delete(account);
        provisioning.reconsiderAtNextSync();
    }

    List<String> acceptedDomains() {
        return ownDomainAccepted ? List.of(domain, initialDomain()) : List.of(initialDomain());
    }

    SimulatedTenant addCustomer(UUID tenantId, String tenantName) {
        return arrange(() -> customers.put(tenantId, tenantName));
    }

    SimulatedTenant removeCustomer(UUID tenantId) {
        return arrange(() -> customers.remove(tenantId));
    }

    Map<UUID, String> customers() {
        return customers;
    }

    boolean isDehydrated() {
        return dehydrated;
    }

    synchronized boolean hasConsent() {
        return consent;
    }

    String placeholderOf(Account account) {
        return account.mailNickname + "@" + initialDomain();
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

    private SimulatedTenant arrange(Runnable change) {
        return now(() -> {
            change.run();
            return this;
        });
    }
}
