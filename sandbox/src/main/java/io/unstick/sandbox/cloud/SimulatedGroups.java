package io.unstick.sandbox.cloud;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The groups of one simulated tenant; a group is made on first mention of its name. */
public final class SimulatedGroups {

    private final SimulatedTenant tenant;
    private final Map<UUID, SimulatedGroup> known = new LinkedHashMap<>();

    SimulatedGroups(SimulatedTenant tenant) {
        this.tenant = tenant;
    }

    /** A group without mail, whose members are chosen by hand. */
    public SimulatedGroup security(String name) {
        return make(name, GroupKind.SECURITY);
    }

    /** A Microsoft 365 group. */
    public SimulatedGroup unified(String name) {
        return make(name, GroupKind.UNIFIED);
    }

    /** A distribution list, whose members Graph cannot change. */
    public SimulatedGroup distribution(String name) {
        return make(name, GroupKind.DISTRIBUTION);
    }

    /** A group whose members follow a rule, so that nobody else may choose them. */
    public SimulatedGroup dynamic(String name) {
        return make(name, GroupKind.DYNAMIC);
    }

    /** A group that Active Directory masters. */
    public SimulatedGroup synced(String name) {
        return make(name, GroupKind.SYNCED);
    }

    SimulatedGroup make(String name, GroupKind kind) {
        return tenant.now(() -> {
            UUID id = SeededIds.idOf(tenant.id(), "group", name);
            return known.computeIfAbsent(id, key -> enrol(key, name, kind));
        });
    }

    /** Also groups that came into being otherwise, such as the holder of an address. */
    Optional<SimulatedGroup> find(String id) {
        return tenant.directory().recipients().stream()
                .filter(recipient -> recipient.kind().isGroup())
                .filter(recipient -> recipient.id().toString().equalsIgnoreCase(id))
                .map(this::of)
                .findFirst();
    }

    Optional<SimulatedGroup> named(String name) {
        return Optional.ofNullable(known.get(SeededIds.idOf(tenant.id(), "group", name)));
    }

    SimulatedGroup of(SimulatedRecipient recipient) {
        return known.computeIfAbsent(
                recipient.id(), key -> new SimulatedGroup(tenant, recipient, GroupKind.of(recipient.kind())));
    }

    List<SimulatedGroup> of(Account account) {
        return known.values().stream()
                .filter(group -> group.members().contains(account.id()))
                .toList();
    }

    /** The account is gone for ever. */
    void forget(Account account) {
        known.values().forEach(group -> group.forget(account));
    }

    private SimulatedGroup enrol(UUID id, String name, GroupKind kind) {
        Addresses addresses = new Addresses();
        if (kind.recipientKind().isMailEnabled()) {
            addresses.makePrimary(Addresses.localPartOf(name) + "@" + tenant.domain());
        }
        SimulatedRecipient recipient = new SimulatedRecipient(id, kind.recipientKind(), name, addresses);
        tenant.directory().add(recipient);
        return new SimulatedGroup(tenant, recipient, kind);
    }
}
