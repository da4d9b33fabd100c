package io.unstick.detector.sweep;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.event.IncidentHint;
import io.unstick.detector.announce.Announcements;
import io.unstick.detector.fleet.TenantStanding;
import io.unstick.detector.suspicion.Suspicion;
import io.unstick.detector.suspicion.Watch;
import io.unstick.m365.read.Directory;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.ExchangeOnline.Organization;
import io.unstick.m365.read.Reading.Unreadable;
import io.unstick.m365.read.UserLook;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at the users of one tenant whose time has come, a small chunk at a time, each chunk told and saved by itself. Stops
 * where going on makes no sense; who was not looked at stays due.
 */
final class Looks {
    /**
     * Fills five {@code $batch} requests but for four questions, which are for those who are gone; small enough that a crash
     * repeats little and no transaction is long.
     */
    private static final int CHUNK = 90;

    private final Directory directory;
    private final ExchangeOnline exchange;
    private final ScanMemory memory;
    private final Announcements announcements;
    private final ScanRules rules;
    private final InstantSource time;
    private final ScanMeters meters;

    Looks(
            Directory directory,
            ExchangeOnline exchange,
            ScanMemory memory,
            Announcements announcements,
            ScanRules rules,
            InstantSource time,
            ScanMeters meters) {
        this.directory = directory;
        this.exchange = exchange;
        this.memory = memory;
        this.announcements = announcements;
        this.rules = rules;
        this.time = time;
        this.meters = meters;
    }

    /** Whether users who are due were left for the next scan. */
    enum Rest {
        NOTHING,
        MORE
    }

    /**
     * Looks at the users who are due at this instant, the longest waiting first, each at most once; only at so many that
     * the other tenants have their turn.
     */
    Rest atAllDue(TenantStanding standing, Suspicion suspicion, Obstructions graph, Obstructions exchangeOnline) {
        TenantId tenant = standing.tenant().id();
        var sightings = new Sightings(tenant, exchange, graph, exchangeOnline);
        Instant dueBy = time.instant();
        int looked = 0;
        boolean more = true;
        while (more && looked < rules.pacing().looksPerScan() && !rules.isFullLoad(directory.load(tenant))) {
            int most = Math.min(CHUNK, rules.pacing().looksPerScan() - looked);
            var due = memory.due(tenant, dueBy, most);
            if (!due.isEmpty()) {
                var findings = findings(due, look(tenant, due), sightings, suspicion);
                findings.tell(standing, announcements, hint(tenant, findings).orElse(null));
                memory.keep(tenant, findings, rules, time.instant());
                meters.told(findings);
            }
            looked += due.size();
            more = due.size() == most && !sightings.hopeless();
        }
        return more ? Rest.MORE : Rest.NOTHING;
    }

    /** Asks Exchange Online anything at all: whether it can be read again. */
    void probeExchange(TenantId tenant, Obstructions exchangeOnline) {
        if (exchange.organization(tenant) instanceof Unreadable<Organization> unreadable) {
            exchangeOnline.met(unreadable.obstacle());
        } else {
            exchangeOnline.answered();
        }
    }

    /** Asked before anything is told: what is told together is counted together. */
    private Optional<IncidentHint> hint(TenantId tenant, Findings findings) {
        if (findings.stuck() == 0) {
            return Optional.empty();
        }
        Instant since = rules.crowdingSince(time.instant());
        return rules.crowding().hint(memory.announcedSince(tenant, since), findings.stuck(), since);
    }

    private Map<UserObjectId, UserLook> look(TenantId tenant, List<Watch.Open> due) {
        return directory.look(tenant, due.stream().map(Watch::user).toList());
    }

    private Findings findings(
            List<Watch.Open> due, Map<UserObjectId, UserLook> looks, Sightings sightings, Suspicion suspicion) {
        var findings = new Findings();
        for (Watch.Open watch : due) {
            UserLook look = looks.get(watch.user());
            Instant begin = time.instant();
            var sighting = sightings.of(look, user -> suspicion.hangsOnMissing(watch, user, begin));
            if (sightings.hopeless()) {
                break;
            }
            Instant now = time.instant();
            findings.note(watch, look, suspicion.looked(watch, sighting, now), now);
        }
        return findings;
    }
}
