package io.unstick.sandbox.cloud;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Carries out one {@code assignLicense}, at once or in two parts. */
final class LicenceChange {

    private final SimulatedTenant tenant;
    private final Account account;
    private final LicenceWish wish;

    LicenceChange(SimulatedTenant tenant, Account account, LicenceWish wish) {
        this.tenant = tenant;
        this.account = account;
        this.wish = wish;
    }

    /** As one change: a swap never leaves the mailbox without a plan. */
    void all() {
        apply(() -> {
            add(true);
            remove();
        });
        wish.removed().forEach(this::seatIsFree);
    }

    /** What is given at once while what is taken still takes its time. */
    void additions() {
        apply(() -> add(false));
    }

    /** What is taken: licences, and plans inside them; whatever was assigned again meanwhile goes, too. */
    void removals() {
        apply(() -> {
            wish.added()
                    .forEach((product, disabled) -> account.licences()
                            .direct(product.skuId())
                            .ifPresent(licence -> account.licences().assign(product, disabled, now())));
            remove();
        });
        wish.removed().forEach(this::seatIsFree);
    }

    private void apply(Runnable change) {
        Optional<PlanAssignment> before = account.licences().mailboxPlan();
        change.run();
        tenant.provisioning().licencesChanged(account, before.isPresent());
    }

    private void add(boolean withLosses) {
        for (Map.Entry<Product, Set<UUID>> added : wish.added().entrySet()) {
            Set<UUID> disabled = new HashSet<>(added.getValue());
            if (!withLosses) {
                account.licences()
                        .direct(added.getKey().skuId())
                        .ifPresent(licence -> disabled.retainAll(licence.disabledPlans()));
            }
            account.licences().assign(added.getKey(), disabled, now());
        }
    }

    private void remove() {
        wish.removed().forEach(skuId -> account.licences().remove(skuId, now()));
    }

    private void seatIsFree(UUID skuId) {
        Product.withSku(skuId).ifPresent(tenant.licensing()::freed);
    }

    private Instant now() {
        return tenant.time().now();
    }
}
