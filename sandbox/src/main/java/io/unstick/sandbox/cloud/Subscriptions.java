package io.unstick.sandbox.cloud;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What one tenant has bought. Guarded by the tenant's monitor. */
final class Subscriptions {

    private static final int SPARE = 25;
    private static final List<MailboxPlan> SOLD_TO_EVERYBODY = List.of(MailboxPlan.STANDARD, MailboxPlan.ENTERPRISE);

    private final Directory directory;
    private final Circumstances circumstances;
    private final Map<UUID, Integer> limits = new LinkedHashMap<>();
    private final Set<Product> suspended = new HashSet<>();
    private final Set<Product> notActivated = new HashSet<>();

    Subscriptions(Directory directory, Circumstances circumstances) {
        this.directory = directory;
        this.circumstances = circumstances;
    }

    void own(Product product, int seats) {
        limits.put(product.skuId(), seats);
    }

    void ownEnough(Product product) {
        limits.remove(product.skuId());
    }

    void suspend(Product product) {
        suspended.add(product);
    }

    /** The tenant paid. */
    void reactivate() {
        suspended.clear();
    }

    /** Exchange in this product waits for its activation. */
    void deactivate(Product product) {
        notActivated.add(product);
    }

    void activate() {
        notActivated.clear();
    }

    boolean isSuspended(Product product) {
        return suspended.contains(product);
    }

    /** How Graph says that the mailbox plans of a product fare in this tenant. */
    String activation(Product product) {
        if (circumstances.companyObjectDamaged) {
            return "PendingProvisioning";
        }
        return notActivated.contains(product) ? "PendingActivation" : "Success";
    }

    /** Whether at least one of the user's licences for a mailbox is paid for and activated. */
    boolean serve(Account account) {
        return account.licences().all().stream()
                .filter(licence ->
                        !licence.disabledPlans().containsAll(licence.product().mailboxPlans()))
                .map(Licences.Licence::product)
                .anyMatch(
                        product -> !isSuspended(product) && activation(product).equals("Success"));
    }

    List<Product> products() {
        Stream<Product> usual = SOLD_TO_EVERYBODY.stream().map(Product::carrying);
        Stream<Product> limited = limits.keySet().stream().map(Product::withSku).flatMap(Optional::stream);
        Stream<Product> used = directory.accounts().stream()
                .flatMap(account -> account.licences().all().stream())
                .map(Licences.Licence::product);
        return Stream.of(usual, limited, used)
                .flatMap(products -> products)
                .distinct()
                .toList();
    }

    int consumed(Product product) {
        return (int) directory.accounts().stream()
                .filter(account -> account.licences().has(product.skuId()))
                .count();
    }

    /** Seats paid for; where nobody fixed a number there are always some to spare. */
    int enabled(Product product) {
        return isSuspended(product) ? 0 : bought(product);
    }

    /** Seats that were paid for, and are no longer. */
    int suspended(Product product) {
        return isSuspended(product) ? bought(product) : 0;
    }

    private int bought(Product product) {
        Integer limit = limits.get(product.skuId());
        return limit == null ? consumed(product) + SPARE : limit;
    }

    boolean hasSeat(Product product) {
        return consumed(product) < enabled(product);
    }
}
