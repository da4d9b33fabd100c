package io.unstick.diagnostic.diagnosis;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The user as Microsoft Entra describes it, as far as a diagnosis needs it.
 *
 * @param plans the assigned service plans of Exchange, past ones included
 */
public record UserAccount(boolean guest, boolean resourceAccount, List<Plan> plans) {
    public static final EvidenceSource<UserAccount> SOURCE =
            new EvidenceSource<>("directory-user", UserAccount::told, UserAccount::from);

    private static final String PLAN = "plan";

    /**
     * An assigned service plan.
     *
     * @param capabilityStatus Microsoft's word: {@code Enabled}, {@code Warning} (grace after expiry), {@code
     *     Suspended}, {@code Deleted}, {@code LockedOut}
     */
    public record Plan(UUID servicePlanId, String capabilityStatus, Instant assignedAt) {
        /** An expired subscription still works while Microsoft only warns. */
        boolean isEnabled() {
            return capabilityStatus.equalsIgnoreCase("Enabled") || capabilityStatus.equalsIgnoreCase("Warning");
        }

        /** Taken away by the subscription's state, not by a person. */
        boolean isWithheld() {
            return capabilityStatus.equalsIgnoreCase("Suspended") || capabilityStatus.equalsIgnoreCase("LockedOut");
        }

        private String told() {
            return Told.line(servicePlanId, assignedAt, capabilityStatus);
        }

        private static Plan from(String line) {
            List<String> parts = Told.parts(line, 3);
            return new Plan(UUID.fromString(parts.get(0)), parts.get(2), instant(parts.get(1)));
        }

        private static Instant instant(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeException notATime) {
                throw new IllegalArgumentException("the evidence tells a time that is none", notATime);
            }
        }
    }

    public UserAccount {
        plans = List.copyOf(plans);
    }

    private Map<String, String> told() {
        return Told.nothing()
                .and("guest", guest)
                .and("resource-account", resourceAccount)
                .andAll(PLAN, plans.stream().map(Plan::told).toList())
                .asMap();
    }

    private static UserAccount from(Map<String, String> told) {
        return new UserAccount(
                Told.isTrue(told, "guest"),
                Told.isTrue(told, "resource-account"),
                Told.all(told, PLAN).stream().map(Plan::from).toList());
    }
}
