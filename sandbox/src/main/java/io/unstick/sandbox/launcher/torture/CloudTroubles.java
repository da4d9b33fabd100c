package io.unstick.sandbox.launcher.torture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Microsoft's side does wrong, and when. */
final class CloudTroubles {

    private static final List<String> WRITES = List.of(
            "POST /users/{id}/retryServiceProvisioning",
            "POST /users/{id}/assignLicense",
            "POST /users/{id}/assignLicense",
            "POST /users/{id}/assignLicense",
            "POST /users/{id}/reprocessLicenseAssignment",
            "PATCH /users/{id}",
            "DELETE /users/{id}",
            "POST /users",
            "DELETE /directory/deletedItems/{id}",
            "POST /directory/deletedItems/{id}/restore",
            "Set-MailContact",
            "Set-DistributionGroup",
            "Set-User",
            "Invoke-ProvisioningRecipientDiagnostic");

    private static final List<String> READS = List.of(
            "*", "token", "GET /users/{id}", "GET /users/delta", "GET /subscribedSkus", "Get-Mailbox", "Get-Recipient");

    private static final List<Integer> FAILURES = List.of(500, 502, 503, 504);
    private static final int TOO_MANY = 429;

    private CloudTroubles() {}

    static List<Scheduled> faults(Dice dice, double seconds) {
        var deeds = new ArrayList<Scheduled>();
        for (var at = dice.between(2, 6); at < seconds; at += dice.between(0.3, 1.6)) {
            var write = dice.maybe(0.75);
            var fault = new LinkedHashMap<String, Object>();
            fault.put("operation", dice.oneOf(write ? WRITES : READS));
            fault.put("nth", 1 + dice.below(2));
            fault.putAll(kind(dice, write));
            deeds.add(Scheduled.at(at, new Deed.Spoil(dice.below(Schedule.TENANTS), fault)));
        }
        return deeds;
    }

    private static Map<String, Object> kind(Dice dice, boolean write) {
        return switch (dice.below(write ? 11 : 6)) {
            case 0 -> Map.of("kind", "status", "status", TOO_MANY, "retry-after", (1 + dice.below(8)) + "s");
            case 1 -> Map.of("kind", "status", "status", TOO_MANY);
            case 2 -> Map.of("kind", "status", "status", dice.oneOf(FAILURES));
            case 3 -> Map.of("kind", "close-before");
            case 4 -> Map.of("kind", "hang", "delay", (1 + dice.below(25)) + "s");
            case 5 -> Map.of("kind", "nul-bytes");
            case 6 -> Map.of("kind", "apply-then-fail", "status", dice.oneOf(FAILURES));
            case 7 -> Map.of("kind", "apply-then-close");
            case 8 -> Map.of("kind", "apply-later", "delay", (1 + dice.below(100)) + "m");
            case 9 -> Map.of("kind", "malformed-json");
            default -> Map.of("kind", "acknowledge-only");
        };
    }

    /** What lasts for a while, or is about licences that others want too. */
    static List<Scheduled> conditions(Dice dice, double seconds) {
        var deeds = new ArrayList<Scheduled>();
        for (var at = dice.between(10, 20); at < seconds - 10; at += dice.between(6, 14)) {
            var tenant = dice.below(Schedule.TENANTS);
            switch (dice.below(6)) {
                case 0 -> deeds.add(act(at, tenant, Map.of("action", "throttle", "for", "1h", "retry-after", "2s")));
                case 1 -> {
                    deeds.add(act(at, tenant, Map.of("action", "open-incident", "incident", "EX9004" + deeds.size())));
                    deeds.add(act(at + dice.between(4, 12), tenant, Map.of("action", "resolve-incident")));
                }
                case 2 -> {
                    deeds.add(act(at, tenant, Map.of("action", "late-removals", "delay", (1 + dice.below(90)) + "m")));
                    deeds.add(act(at + dice.between(10, 30), tenant, Map.of("action", "late-removals", "delay", "0s")));
                }
                case 3 -> deeds.add(act(at, tenant, Map.of("action", "steal-seat", "plan", "enterprise")));
                case 4 -> deeds.add(act(at, tenant, Map.of("action", "steal-freed-seat", "plan", "enterprise")));
                default -> deeds.add(act(at, tenant, Map.of("action", "expire-delta-links")));
            }
        }
        return deeds;
    }

    private static Scheduled act(double at, int tenant, Map<String, Object> action) {
        return Scheduled.at(at, new Deed.Act(tenant, action));
    }
}
