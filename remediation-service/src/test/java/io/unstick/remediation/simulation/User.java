package io.unstick.remediation.simulation;

import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.UserObjectId;
import io.unstick.remediation.cases.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** A user as Microsoft has them. */
final class User {
    static final UUID LICENCE = new UUID(1, 1);
    static final UUID SPARE_LICENCE = new UUID(1, 2);
    static final UUID MAILBOX_PLAN = new UUID(2, 1);
    static final UUID OTHER_PLAN = new UUID(2, 2);

    final Tenant tenant;
    final UserObjectId id;
    final Trouble trouble;
    final Instant licensedSince;
    final TreeMap<UUID, SortedSet<UUID>> licences = new TreeMap<>();
    final String holder;
    List<String> holderAddresses;
    boolean cured;
    boolean mailbox;
    /** A person changed the licences: what is right is theirs to say. */
    boolean edited;

    boolean ownerOfHolder;
    int onPremisesStep;
    /** Until when Microsoft refuses to give a licence back. */
    Instant refusedUntil = World.START;

    User(World world, Tenant tenant) {
        this.tenant = tenant;
        this.id = new UserObjectId(world.uuid());
        this.trouble = world.oneOf(List.of(Trouble.values()));
        this.licensedSince = World.START.minus(world.minutes(30, 1200));
        this.holder = world.uuid().toString();
        this.holderAddresses = new ArrayList<>(List.of("smtp:" + address(), "smtp:old@contoso.example"));
        licences.put(LICENCE, new TreeSet<>(List.of(OTHER_PLAN)));
        if (trouble == Trouble.PLAN_OFF) {
            licences.get(LICENCE).add(MAILBOX_PLAN);
        }
    }

    String address() {
        return id + "@contoso.example";
    }

    MailboxKey key() {
        return MailboxKey.of(tenant.id, id);
    }

    Subject.User subject() {
        return new Subject.User(id, address(), "Ada", licensedSince);
    }

    boolean isEntitled() {
        return licences.values().stream().anyMatch(off -> !off.contains(MAILBOX_PLAN));
    }

    boolean holdsNothingBorrowed() {
        SortedSet<UUID> off = licences.get(LICENCE);
        return off != null && off.equals(new TreeSet<>(List.of(OTHER_PLAN))) && !licences.containsKey(SPARE_LICENCE);
    }

    boolean isAddressHeld() {
        return holderAddresses.contains("smtp:" + address());
    }
}
