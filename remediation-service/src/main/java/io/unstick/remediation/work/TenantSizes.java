package io.unstick.remediation.work;

import io.unstick.contracts.TenantId;
import io.unstick.m365.read.Directory;
import io.unstick.m365.read.DirectoryUser;
import io.unstick.m365.read.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many users of each tenant are owed a mailbox: what "a share of the tenant's users" is a share of. Counted by
 * reading them, kept in memory. A count that cannot be repeated stays; one that never succeeded is unknown.
 */
public class TenantSizes {
    private static final Logger LOG = LoggerFactory.getLogger(TenantSizes.class);

    private final Directory directory;
    private final Set<UUID> mailboxPlans;
    private final Duration age;
    private final InstantSource time;
    private final ConcurrentMap<TenantId, Counted> counted = new ConcurrentHashMap<>();

    /**
     * Sizes that are counted anew when they are this old.
     *
     * @param age scaled
     */
    public TenantSizes(Directory directory, Collection<UUID> mailboxPlans, Duration age, InstantSource time) {
        this.directory = directory;
        this.mailboxPlans = Set.copyOf(mailboxPlans);
        this.age = age;
        this.time = time;
    }

    private record Counted(int users, Instant at) {}

    /** Counts the tenant's users unless that was done lately. Calls Microsoft, so never inside a transaction. */
    public void count(TenantId tenant) {
        Counted before = counted.get(tenant);
        Instant now = time.instant();
        if (before != null && before.at().plus(age).isAfter(now)) {
            return;
        }
        switch (directory.usersWithPlans(tenant, mailboxPlans)) {
            case Reading.Known<List<DirectoryUser>> known -> counted.put(tenant, new Counted(owed(known.value()), now));
            case Reading.Absent<List<DirectoryUser>> _ -> counted.put(tenant, new Counted(0, now));
            case Reading.Unreadable<List<DirectoryUser>> unreadable ->
                LOG.atWarn()
                        .addKeyValue("tenant", tenant)
                        .addKeyValue("reason", unreadable.obstacle().reason())
                        .log("The tenant's users could not be counted");
        }
    }

    /** As counted last; 0 when that is unknown. */
    public int of(TenantId tenant) {
        Counted known = counted.get(tenant);
        return known == null ? 0 : known.users();
    }

    private int owed(List<DirectoryUser> users) {
        return (int) users.stream()
                .filter(user -> user.isOwedMailboxBy(mailboxPlans))
                .count();
    }
}
