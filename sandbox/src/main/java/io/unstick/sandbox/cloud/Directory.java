package io.unstick.sandbox.cloud;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The objects of one tenant, and in which order they changed. Guarded by the tenant's monitor. */
final class Directory {

    /** A user that left the list, for those who follow changes. */
    record Removal(UUID id, boolean forEver, long round) {}

    private final Map<UUID, Account> accounts = new LinkedHashMap<>();
    private final Map<UUID, Account> deleted = new LinkedHashMap<>();
    private final Map<UUID, SimulatedRecipient> recipients = new LinkedHashMap<>();
    private final Map<UUID, SimulatedRecipient> gone = new LinkedHashMap<>();
    private final Map<UUID, Instant> goneSince = new LinkedHashMap<>();
    private final Map<UUID, Removal> removals = new LinkedHashMap<>();
    private final Set<String> everOwned = ConcurrentHashMap.newKeySet();
    private long round;

    Collection<Account> accounts() {
        return accounts.values();
    }

    Collection<Account> deleted() {
        return deleted.values();
    }

    Collection<SimulatedRecipient> recipients() {
        return recipients.values();
    }

    /** Deleted groups and the mailboxes of people who left: no recipients any more, but they hold their addresses. */
    Collection<SimulatedRecipient> gone() {
        return gone.values();
    }

    List<Removal> removalsSince(long since) {
        return removals.values().stream()
                .filter(removal -> removal.round() > since)
                .toList();
    }

    /** The number of changes so far. */
    long round() {
        return round;
    }

    /** By object id or user principal name. */
    Optional<Account> find(String key) {
        Optional<Account> byId = SeededIds.read(key).map(accounts::get);
        return byId.isPresent() ? byId : findByName(key);
    }

    private Optional<Account> findByName(String userPrincipalName) {
        return accounts.values().stream()
                .filter(account -> account.userPrincipalName.equalsIgnoreCase(userPrincipalName))
                .findFirst();
    }

    Optional<Account> findDeleted(String id) {
        return deleted.values().stream()
                .filter(account -> account.id().toString().equalsIgnoreCase(id))
                .findFirst();
    }

    Stream<AddressHolder> holdersOf(String address) {
        return everything().filter(holder -> holder.addresses().hold(address));
    }

    /** Those who hold an address although they are deleted. */
    Stream<AddressHolder> goneHoldersOf(String address) {
        return Stream.concat(
                        deleted.values().stream().filter(account -> account.keepsAddresses), gone.values().stream())
                .filter(holder -> holder.addresses().hold(address));
    }

    Stream<AddressHolder> everything() {
        return Stream.concat(accounts.values().stream(), recipients.values().stream());
    }

    void add(Account account) {
        accounts.put(account.id(), account);
        everOwned.add(account.id().toString());
        changed(account);
    }

    void add(SimulatedRecipient recipient) {
        recipients.put(recipient.id(), recipient);
        everOwned.add(recipient.id().toString());
    }

    void addGone(SimulatedRecipient recipient, Instant at) {
        gone.put(recipient.id(), recipient);
        goneSince.put(recipient.id(), at);
        everOwned.add(recipient.id().toString());
    }

    @Nullable
    Instant goneSince(SimulatedRecipient recipient) {
        return goneSince.get(recipient.id());
    }

    void purge(SimulatedRecipient recipient) {
        gone.remove(recipient.id());
    }

    /** From the recycle bin back among the recipients. */
    void restore(SimulatedRecipient recipient) {
        gone.remove(recipient.id());
        add(recipient);
    }

    void changed(AddressHolder holder) {
        round++;
        if (holder instanceof Account account) {
            account.changedInRound = round;
        }
    }

    void delete(Account account) {
        accounts.remove(account.id());
        deleted.put(account.id(), account);
        removals.put(account.id(), new Removal(account.id(), false, ++round));
    }

    void purge(Account account) {
        deleted.remove(account.id());
        removals.put(account.id(), new Removal(account.id(), true, ++round));
    }

    void restore(Account account) {
        account.keepsAddresses = false;
        deleted.remove(account.id());
        removals.remove(account.id());
        add(account);
    }

    /** Whether this id ever was one of this tenant's; safe to ask without the monitor. */
    boolean everOwned(String id) {
        return everOwned.contains(id.toLowerCase(Locale.ROOT));
    }

    List<Account> waiting() {
        List<Account> waiting = new ArrayList<>();
        for (Account account : accounts.values()) {
            if (account.waitsForMailbox()) {
                waiting.add(account);
            }
        }
        return waiting;
    }
}
