package io.unstick.sandbox.cloud;

import io.unstick.sandbox.directory.OnPremises;
import io.unstick.sandbox.directory.Person;
import io.unstick.sandbox.directory.SyncedCloud;
import io.unstick.sandbox.directory.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The customer's own network as the cloud knows it, opened when somebody first asks for it: most tenants never do. Guarded by
 * the tenant's monitor.
 */
final class Premises implements SyncedCloud {

    private static final Duration SINCE_SYNC = Duration.ofMinutes(10);

    private final SimulatedTenant tenant;
    private final EffectLog effects;
    private final PremisesPeople people;
    private final Map<UUID, Person> seen = new HashMap<>();
    private final Map<UUID, Instant> changes = new HashMap<>();
    private @Nullable OnPremises running;
    private @Nullable Instant lastCycle;
    private @Nullable Instant opened;

    Premises(SimulatedTenant tenant, EffectLog effects) {
        this.tenant = tenant;
        this.effects = effects;
        this.people = new PremisesPeople(tenant);
    }

    boolean isHybrid() {
        return tenant.now(() -> running != null || !people.synced().isEmpty());
    }

    OnPremises open() {
        return tenant.now(() -> running == null ? start() : running);
    }

    private OnPremises start() {
        if (people.synced().isEmpty()) {
            throw new IllegalStateException("Nobody in " + tenant.name() + " comes from Active Directory.");
        }
        opened = now().minus(scaled(SINCE_SYNC));
        lastCycle = opened;
        people().forEach(person -> seen.put(person.objectGuid(), person));
        OnPremises network = OnPremises.start(tenant.domain(), this);
        running = network;
        return network;
    }

    void catchUp() {
        if (running != null) {
            running.catchUp();
        }
    }

    void close() {
        if (running != null) {
            running.close();
        }
    }

    /** A person put something right, or wrong, in Active Directory and synchronised it. */
    void push(AddressHolder holder) {
        if (running != null && holder instanceof Account account && account.heritage().synced) {
            Person person = people.of(account);
            running.put(person);
            seen.put(person.objectGuid(), person);
            changes.put(person.objectGuid(), now());
        }
    }

    /** When the last synchronisation ended. */
    Instant lastCycle() {
        return lastCycle == null ? now().minus(scaled(SINCE_SYNC)) : lastCycle;
    }

    /** When a synchronisation last carried something of this account. */
    Instant lastChange(Account account) {
        Instant first = opened == null ? lastCycle() : opened;
        return changes.getOrDefault(PremisesPeople.objectGuid(account), first);
    }

    @Override
    public Instant now() {
        return tenant.time().now();
    }

    @Override
    public Duration scaled(Duration simulated) {
        return tenant.time().scaled(simulated);
    }

    @Override
    public Duration cycle() {
        return tenant.provisioning().delays().directorySync();
    }

    @Override
    public <T> T alone(Supplier<T> work) {
        return tenant.now(work);
    }

    @Override
    public List<Person> people() {
        return people.synced().stream().map(people::of).toList();
    }

    @Override
    public void synchronised(List<Person> found, Instant at) {
        lastCycle = at;
        for (Person person : found) {
            if (!person.equals(seen.put(person.objectGuid(), person))) {
                people.apply(person);
                changes.put(person.objectGuid(), at);
            }
        }
        tenant.provisioning().reconsiderSince(at);
    }

    @Override
    public void remember(Trace trace) {
        effects.trace(tenant.id(), now(), trace);
    }
}
