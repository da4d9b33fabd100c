package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.FindingDetail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The tenant's subscriptions that carry a mailbox plan, one entry per subscription and mailbox plan in it. */
public record Subscriptions(List<Sku> skus) {
    public static final EvidenceSource<Subscriptions> SOURCE =
            new EvidenceSource<>("subscriptions", Subscriptions::told, Subscriptions::from);

    private static final String SUBSCRIPTION = "subscription";

    /**
     * A subscription.
     *
     * @param capabilityStatus {@code Enabled}, {@code Warning} (grace), {@code Suspended}, {@code Deleted}, {@code
     *     LockedOut}
     * @param freeSeats licences nobody has; negative when more are given than were bought
     * @param planStatus how the mailbox plan fares in this tenant: {@code Success}, {@code PendingActivation}, ...
     */
    public record Sku(UUID id, String capabilityStatus, int freeSeats, UUID planId, String planStatus) {
        boolean works() {
            return capabilityStatus.equalsIgnoreCase("Enabled") || capabilityStatus.equalsIgnoreCase("Warning");
        }

        boolean isActivated() {
            return !planStatus.equalsIgnoreCase("PendingActivation")
                    && !planStatus.equalsIgnoreCase("PendingProvisioning");
        }

        FindingDetail detail() {
            return new FindingDetail.SubscriptionState(id, planId, capabilityStatus, planStatus);
        }

        private String told() {
            return Told.line(id, capabilityStatus, freeSeats, planId, planStatus);
        }

        private static Sku from(String line) {
            List<String> parts = Told.parts(line, 5);
            return new Sku(
                    UUID.fromString(parts.get(0)),
                    parts.get(1),
                    Integer.parseInt(parts.get(2)),
                    UUID.fromString(parts.get(3)),
                    parts.get(4));
        }
    }

    public Subscriptions {
        skus = List.copyOf(skus);
    }

    Optional<Sku> find(UUID skuId) {
        return skus.stream().filter(sku -> sku.id().equals(skuId)).findFirst();
    }

    private Map<String, String> told() {
        return Told.nothing()
                .andAll(SUBSCRIPTION, skus.stream().map(Sku::told).toList())
                .asMap();
    }

    private static Subscriptions from(Map<String, String> told) {
        return new Subscriptions(
                Told.all(told, SUBSCRIPTION).stream().map(Sku::from).toList());
    }
}
