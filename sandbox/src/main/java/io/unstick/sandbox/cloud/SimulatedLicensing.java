package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** How Microsoft and the people of one tenant treat its licences while somebody else is working on them. */
public final class SimulatedLicensing {

    private final SimulatedTenant tenant;
    private final Set<Product> coveted = new HashSet<>();
    private Duration removalDelay = Duration.ZERO;
    private int newcomers;

    SimulatedLicensing(SimulatedTenant tenant) {
        this.tenant = tenant;
    }

    /** A newcomer takes a seat of the product with this plan now; nothing happens when none is free. */
    public SimulatedTenant stealSeat(MailboxPlan plan) {
        return tenant.together(same -> seat(Product.carrying(plan)));
    }

    /** The next seat of the product with this plan that a removal frees is taken by a newcomer at once. */
    public SimulatedTenant stealFreedSeat(MailboxPlan plan) {
        return tenant.together(same -> coveted.add(Product.carrying(plan)));
    }

    /**
     * From now on {@code assignLicense} answers as ever, but takes licences and plans away so much (simulated) later, and
     * then also those that were given back meanwhile. Zero: at once again.
     */
    public SimulatedTenant removalsTake(Duration delay) {
        return tenant.together(same -> removalDelay = delay);
    }

    /** Whether this request takes something, and takes its time over it. */
    boolean takesTime(LicenceWish wish, Account account) {
        return !removalDelay.isZero() && (!wish.removed().isEmpty() || unticks(wish, account));
    }

    void later(Runnable removal) {
        tenant.later(removalDelay, removal);
    }

    /** A seat was given back. */
    void freed(Product product) {
        if (coveted.remove(product)) {
            seat(product);
        }
    }

    private void seat(Product product) {
        if (tenant.subscriptions().hasSeat(product)) {
            Account newcomer = new Enrolment(tenant).find("Newcomer " + ++newcomers, UserKind.MEMBER);
            newcomer.licences().assign(product, Set.of(), tenant.time().now());
            tenant.provisioning().licencesChanged(newcomer, false);
        }
    }

    private static boolean unticks(LicenceWish wish, Account account) {
        return wish.added().entrySet().stream()
                .anyMatch(added -> account.licences()
                        .direct(added.getKey().skuId())
                        .filter(licence -> licence.enabledPlans().stream().anyMatch(added.getValue()::contains))
                        .isPresent());
    }
}
