package io.unstick.detector.sweep;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.tenant.TenantHealth;
import io.unstick.detector.fleet.TenantStanding;
import io.unstick.detector.sweep.Cadence.Sign;
import io.unstick.m365.read.Directory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides when a tenant that was just scanned is scanned again. */
final class Rota {
    private final ScanRules rules;
    private final ScanMemory memory;
    private final Directory directory;

    Rota(ScanRules rules, ScanMemory memory, Directory directory) {
        this.rules = rules;
        this.memory = memory;
        this.directory = directory;
    }

    /**
     * The next scan.
     *
     * @param scanEvery the interval that goes with it, unscaled
     */
    record Next(Instant at, Duration scanEvery) {}

    ScanRules rules() {
        return rules;
    }

    Next next(TenantStanding standing, TenantHealth health, TenantScan.Progress progress, Instant now) {
        TenantId tenant = standing.tenant().id();
        Optional<Instant> nextLook = memory.nextLook(tenant);
        Sign sign = sign(standing, health, progress, nextLook.isPresent(), now);
        Duration every = rules.scanEvery(standing, sign);
        Instant at =
                switch (health) {
                    case BLIND -> now.plus(rules.untilBlindProbe());
                    case THROTTLED -> now.plus(rules.untilNextScan(every));
                    case OK ->
                        sign == Sign.OVERLOADED
                                ? now.plus(rules.untilNextScan(every))
                                : seen(standing, progress, nextLook, every, now);
                };
        return new Next(at, every);
    }

    /** Somebody's look is due before the interval is over: that is when. */
    private Instant seen(
            TenantStanding standing,
            TenantScan.Progress progress,
            Optional<Instant> nextLook,
            Duration every,
            Instant now) {
        if (progress.rest() == Looks.Rest.MORE) {
            return now;
        }
        Instant soonest = now.plus(rules.atLeastUntilNextScan(standing.tenant().policy()));
        Instant usual = now.plus(rules.untilNextScan(every));
        return nextLook.filter(usual::isAfter)
                .map(look -> look.isAfter(soonest) ? look : soonest)
                .orElse(usual);
    }

    private Sign sign(
            TenantStanding standing,
            TenantHealth health,
            TenantScan.Progress progress,
            boolean somebodyWaits,
            Instant now) {
        if (rules.isFullLoad(directory.load(standing.tenant().id()))) {
            return Sign.OVERLOADED;
        }
        if (health == TenantHealth.THROTTLED) {
            return Sign.PENDING;
        }
        if (progress.followed() == Followed.CHANGES || rules.isNew(standing, now)) {
            return Sign.LIVELY;
        }
        return somebodyWaits ? Sign.PENDING : Sign.QUIET;
    }
}
