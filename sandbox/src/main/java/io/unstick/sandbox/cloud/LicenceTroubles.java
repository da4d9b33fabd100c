package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the causes that lie in the licence, or in what the tenant bought. */
final class LicenceTroubles {

    private static final Duration LONG_AGO = Duration.ofHours(5);

    private final SimulatedTenant tenant;

    LicenceTroubles(SimulatedTenant tenant) {
        this.tenant = tenant;
    }

    void missing(Account account) {
        account.licences().forget();
    }

    void stubOnly(Account account) {
        Instant at = assignedAt(account);
        account.licences().forget();
        account.licences().assign(Product.APPLICATIONS, Set.of(), at);
    }

    void planDisabled(Account account) {
        Instant at = assignedAt(account);
        Product product = product(account);
        account.licences().forget();
        account.licences().assign(product, product.mailboxPlans(), at);
    }

    /** An exhausted subscription for {@link LicenceError#COUNT_VIOLATION}; other reasons stand until a person settles them. */
    void failed(Account account, LicenceError error) {
        Product product = product(account);
        fail(account, product, error, null, true);
        if (error == LicenceError.COUNT_VIOLATION) {
            tenant.subscriptions().own(product, tenant.subscriptions().consumed(product));
        }
    }

    void failedByGroup(Account account, LicenceError error) {
        fail(account, product(account), error, SeededIds.idOf(tenant.id(), "licensing group"), false);
    }

    private void fail(
            Account account, Product product, LicenceError error, @Nullable UUID group, boolean reasonStands) {
        Instant at = assignedAt(account);
        account.licences().forget();
        account.licences().fail(new Licences.Failure(product, error, group, reasonStands, at));
    }

    void suspended(Account account) {
        tenant.subscriptions().suspend(product(account));
    }

    void notActivated(Account account) {
        tenant.subscriptions().deactivate(product(account));
    }

    /** The product that is to give the mailbox. */
    private static Product product(Account account) {
        return account.licences().all().stream()
                .map(Licences.Licence::product)
                .filter(product -> !product.mailboxPlans().isEmpty())
                .findFirst()
                .orElse(Product.carrying(MailboxPlan.ENTERPRISE));
    }

    private Instant assignedAt(Account account) {
        return account.licences()
                .mailboxPlan()
                .map(PlanAssignment::assignedAt)
                .orElseGet(() -> tenant.time().ago(LONG_AGO));
    }
}
