package io.unstick.detector.fleet;

import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Impact;
import io.unstick.contracts.fix.Permission;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.contracts.tenant.TenantPolicy.Budgets;
import io.unstick.contracts.tenant.TenantPolicy.HybridCases;
import io.unstick.contracts.tenant.TenantPolicy.Licence;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one policy. What it does not say is as in the built-in policy, except that a written policy is not dry-run. */
final class PolicyReader {
    private static final TenantPolicy BUILT_IN = TenantPolicy.builtIn();
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final int MOST_PROOFS = 100;

    private PolicyReader() {}

    static TenantPolicy read(YamlEntries policy) {
        var read = new TenantPolicy(
                duration(policy, "grace", BUILT_IN.grace()),
                duration(policy, "stuck-after", BUILT_IN.stuckAfter()),
                duration(policy, "escalate-after", BUILT_IN.escalateAfter()),
                duration(policy, "scan-interval", BUILT_IN.scanInterval()),
                duration(policy, "settle", BUILT_IN.settle()),
                number(policy, "proofs", BUILT_IN.proofs(), 1, MOST_PROOFS),
                duration(policy, "proof-interval", BUILT_IN.proofInterval()),
                policy.take("dry-run").map(YamlValue::trueOrFalse).orElse(false),
                usageLocation(policy),
                policy.take("licence").map(PolicyReader::licence).orElse(BUILT_IN.licence()),
                policy.take("hybrid-cases")
                        .map(value -> value.oneOf(HybridCases.class))
                        .orElse(BUILT_IN.hybridCases()),
                policy.take("fixes").map(PolicyReader::fixes).orElse(Map.of()),
                duration(policy, "approval-expires", BUILT_IN.approvalExpires()),
                duration(policy, "reopen-window", BUILT_IN.reopenWindow()),
                policy.take("budgets").map(PolicyReader::budgets).orElse(BUILT_IN.budgets()));
        policy.refuseOthers();
        return read;
    }

    private static Duration duration(YamlEntries policy, String key, Duration otherwise) {
        return policy.take(key).map(YamlValue::positiveDuration).orElse(otherwise);
    }

    private static int number(YamlEntries entries, String key, int otherwise, int least, int most) {
        return entries.take(key).map(value -> value.wholeNumber(least, most)).orElse(otherwise);
    }

    private static @Nullable String usageLocation(YamlEntries policy) {
        return policy.take("usage-location")
                .map(value -> value.matching(COUNTRY, "must be a country of two capital letters"))
                .orElse(null);
    }

    private static Licence licence(YamlValue value) {
        var entries = value.entries();
        var licence = new Licence(
                entries.take("sku").map(PolicyReader::sku).orElse(null),
                entries.take("may-assign").map(YamlValue::trueOrFalse).orElse(false));
        entries.refuseOthers();
        return licence;
    }

    /** By its id: the short names are not unique, and are renamed. */
    private static String sku(YamlValue value) {
        return value.matching(GUID, "must be the GUID of a licence (skuId)");
    }

    private static Map<FixId, Permission> fixes(YamlValue value) {
        var fixes = new EnumMap<FixId, Permission>(FixId.class);
        value.entries()
                .takeAll()
                .forEach((id, permission) -> fixes.put(fix(id, permission), permission(id, permission)));
        return fixes;
    }

    private static FixId fix(String id, YamlValue permission) {
        try {
            return FixId.of(id);
        } catch (IllegalArgumentException e) {
            throw permission.place().problem("is no fix (%s)".formatted(e.getMessage()));
        }
    }

    private static Permission permission(String id, YamlValue value) {
        var permission = value.oneOf(Permission.class);
        if (permission == Permission.AUTOMATIC && fix(id, value).impact() == Impact.DESTRUCTIVE) {
            throw value.place().problem("is destructive and cannot be automatic");
        }
        return permission;
    }

    private static Budgets budgets(YamlValue value) {
        var entries = value.entries();
        var usual = BUILT_IN.budgets();
        int destructive = anyNumber(entries, "destructive-per-hour", usual.destructivePerHour());
        int writes = anyNumber(entries, "writes-per-hour", usual.writesPerHour());
        int users = anyNumber(entries, "users-per-day-percent", usual.usersPerDayPercent());
        entries.refuseOthers();
        try {
            return new Budgets(destructive, writes, users);
        } catch (IllegalArgumentException e) {
            throw value.place().problem("does not hold: " + e.getMessage());
        }
    }

    /** The ceilings are the contract's own business. */
    private static int anyNumber(YamlEntries entries, String key, int otherwise) {
        return number(entries, key, otherwise, 0, Integer.MAX_VALUE);
    }
}
