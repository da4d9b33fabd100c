package io.unstick.contracts.tenant;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Impact;
import io.unstick.contracts.fix.Permission;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may be done in a tenant, how long things may take, and how much of it at once. Times are unscaled.
 *
 * @param grace from the mailbox plan's assignment: before that a missing mailbox is normal
 * @param stuckAfter same start: speculative fixes may run
 * @param escalateAfter same start: what is still stuck goes to a person and to Microsoft
 * @param settle waited after a fix before the mailbox is looked for; doubles per try
 * @param proofs consecutive reads that must show the mailbox
 * @param usageLocation ISO 3166 country to set where none is set; absent: never set one
 * @param fixes permissions that differ from the fix's default
 */
public record TenantPolicy(
        Duration grace,
        Duration stuckAfter,
        Duration escalateAfter,
        Duration scanInterval,
        Duration settle,
        int proofs,
        Duration proofInterval,
        boolean dryRun,
        @Nullable String usageLocation,
        Licence licence,
        HybridCases hybridCases,
        Map<FixId, Permission> fixes,
        Duration approvalExpires,
        Duration reopenWindow,
        Budgets budgets) {

    /** What happens to synchronised users whose mailbox looks hosted on-premises. */
    public enum HybridCases {
        /** They are counted, nothing more. */
        @JsonProperty("none")
        @JsonEnumDefaultValue
        NONE,
        /** A person's step. */
        @JsonProperty("report")
        REPORT,
        /** Repaired over LDAPS, where the tenant gives access. */
        @JsonProperty("repair")
        REPAIR
    }

    /** Which licence may be assigned, and whether that needs nobody's consent. */
    public record Licence(@Nullable String sku, boolean mayAssign) {}

    /** Limits that protect one customer from our enthusiasm. */
    public record Budgets(int destructivePerHour, int writesPerHour, int usersPerDayPercent) {
        public Budgets {
            within("budgets.destructive-per-hour", destructivePerHour, 20);
            within("budgets.writes-per-hour", writesPerHour, 5000);
            within("budgets.users-per-day-percent", usersPerDayPercent, 100);
        }

        private static void within(String key, int value, int ceiling) {
            if (value < 0 || value > ceiling) {
                throw new IllegalArgumentException(
                        "%s must lie between 0 and %d, but is %d".formatted(key, ceiling, value));
            }
        }
    }

    public TenantPolicy {
        positive("grace", grace);
        positive("stuck-after", stuckAfter);
        positive("escalate-after", escalateAfter);
        positive("scan-interval", scanInterval);
        positive("settle", settle);
        positive("proof-interval", proofInterval);
        positive("approval-expires", approvalExpires);
        positive("reopen-window", reopenWindow);
        if (proofs < 1) {
            throw new IllegalArgumentException("proofs must be at least 1, but is " + proofs);
        }
        fixes = Map.copyOf(fixes);
        fixes.forEach(TenantPolicy::refuseAutomaticDestruction);
    }

    /** The policy of a tenant that names none: it watches and explains, and writes nothing. */
    public static TenantPolicy builtIn() {
        return new TenantPolicy(
                Duration.ofMinutes(30),
                Duration.ofHours(4),
                Duration.ofHours(24),
                Duration.ofMinutes(5),
                Duration.ofMinutes(15),
                2,
                Duration.ofMinutes(1),
                true,
                null,
                new Licence(null, false),
                HybridCases.NONE,
                Map.of(),
                Duration.ofHours(24),
                Duration.ofHours(24),
                new Budgets(2, 200, 5));
    }

    /** Who must agree before this fix runs here. */
    public Permission permissionFor(FixId fix) {
        Permission named = fixes.get(fix);
        if (named != null) {
            return named;
        }
        return fix == FixId.ASSIGN_LICENCE && licence.mayAssign() ? Permission.AUTOMATIC : fix.defaultPermission();
    }

    private static void positive(String key, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException("%s must be positive, but is %s".formatted(key, value));
        }
    }

    private static void refuseAutomaticDestruction(FixId fix, Permission permission) {
        if (fix.impact() == Impact.DESTRUCTIVE && permission == Permission.AUTOMATIC) {
            throw new IllegalArgumentException("fixes.%s is destructive and cannot be automatic".formatted(fix.id()));
        }
    }
}
