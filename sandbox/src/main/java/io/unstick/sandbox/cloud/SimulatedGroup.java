package io.unstick.sandbox.cloud;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** A group of a simulated tenant; whoever belongs to it has the products it licenses. */
public final class SimulatedGroup {

    private final SimulatedTenant tenant;
    private final SimulatedRecipient recipient;
    private final GroupKind kind;
    private final Set<UUID> members = new LinkedHashSet<>();
    private final Set<Product> products = new LinkedHashSet<>();

    SimulatedGroup(SimulatedTenant tenant, SimulatedRecipient recipient, GroupKind kind) {
        this.tenant = tenant;
        this.recipient = recipient;
        this.kind = kind;
    }

    /** The Entra object id. */
    public UUID id() {
        return recipient.id();
    }

    /** Adds the user, however members are chosen. */
    public SimulatedGroup withMember(SimulatedUser user) {
        tenant.together(same -> add(user.account()));
        return this;
    }

    /** Takes the user out. */
    public SimulatedGroup withoutMember(SimulatedUser user) {
        tenant.together(same -> remove(user.account()));
        return this;
    }

    /** From now on its members have the product with this plan by it. */
    public SimulatedGroup licensing(MailboxPlan plan) {
        tenant.together(same -> {
            products.add(Product.carrying(plan));
            tenant.directory().accounts().stream()
                    .filter(account -> members.contains(account.id()))
                    .forEach(this::license);
        });
        return this;
    }

    /** Whether the user belongs to it. */
    public boolean has(SimulatedUser user) {
        return tenant.now(() -> members.contains(user.id()));
    }

    boolean add(Account account) {
        boolean added = members.add(account.id());
        if (added) {
            license(account);
        }
        return added;
    }

    boolean remove(Account account) {
        boolean removed = members.remove(account.id());
        if (removed && !products.isEmpty()) {
            boolean hadPlan = account.licences().mailboxPlan().isPresent();
            account.licences().removeOf(id(), tenant.time().now());
            tenant.provisioning().licencesChanged(account, hadPlan);
        }
        return removed;
    }

    void forget(Account account) {
        members.remove(account.id());
    }

    Set<UUID> members() {
        return members;
    }

    SimulatedRecipient recipient() {
        return recipient;
    }

    GroupKind kind() {
        return kind;
    }

    private void license(Account account) {
        boolean hadPlan = account.licences().mailboxPlan().isPresent();
        products.forEach(product -> license(account, product));
        tenant.provisioning().licencesChanged(account, hadPlan);
    }

    private void license(Account account, Product product) {
        Instant now = tenant.time().now();
        boolean hasSeat = account.licences().has(product.skuId())
                || tenant.subscriptions().hasSeat(product);
        if (hasSeat) {
            account.licences().inherit(product, id(), now);
        } else {
            account.licences().fail(new Licences.Failure(product, LicenceError.COUNT_VIOLATION, id(), false, now));
        }
    }
}
