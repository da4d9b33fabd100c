package io.unstick.sandbox.launcher.torture;

import io.unstick.sandbox.launcher.torture.TortureCloud.FleetTenant;
import io.unstick.sandbox.launcher.torture.oracle.Arrival;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Those who got stuck, in the order they came. For several threads. */
final class Crowd {

    private static final int OPENED = 201;

    private final TortureCloud cloud;
    private final List<FleetTenant> tenants;
    private final Operators requester;
    private final List<Person> people = new ArrayList<>();

    Crowd(TortureCloud cloud, List<FleetTenant> tenants, Operators requester) {
        this.cloud = cloud;
        this.tenants = tenants;
        this.requester = requester;
    }

    /**
     * Somebody.
     *
     * @param unasked nobody noticed them, and the request for a case did not come through
     */
    private record Person(FleetTenant tenant, String id, String name, boolean unasked) {}

    /** Returns when the person is there, and the case asked for if it must be. */
    void arrive(Deed.Arrive wish) throws IOException, InterruptedException {
        var tenant = tenants.get(wish.tenant());
        var name = "Person " + wish.number();
        var id = cloud.addStuck(tenant, name, wish.blocker());
        var unasked = wish.byHand() && !isOpened(tenant, id);
        synchronized (people) {
            people.add(new Person(tenant, id, "%s (%s)".formatted(name, wish.blocker()), unasked));
        }
    }

    private boolean isOpened(FleetTenant tenant, String id) throws InterruptedException {
        try {
            return requester.open(tenant.id(), id) <= OPENED;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    /** Throws {@link IOException} when it makes no sense for this person. */
    void edit(Deed.Edit wish) throws IOException, InterruptedException {
        Person person;
        synchronized (people) {
            if (people.isEmpty()) {
                throw new IOException("nobody is there yet");
            }
            person = people.get((int) (wish.whom() * people.size()));
        }
        cloud.act(person.tenant(), Map.of("action", wish.action(), "user", person.id()));
    }

    int size() {
        synchronized (people) {
            return people.size();
        }
    }

    /** Whoever has a mailbox needs no case any more. */
    List<Arrival> arrivals(Set<String> withMailbox) {
        synchronized (people) {
            return people.stream()
                    .map(person -> new Arrival(
                            person.tenant().id(),
                            person.id(),
                            person.name(),
                            person.unasked() || withMailbox.contains(person.id())))
                    .toList();
        }
    }
}
