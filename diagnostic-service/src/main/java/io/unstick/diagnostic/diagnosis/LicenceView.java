package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.diagnostic.diagnosis.Licensing.Assignment;
import io.unstick.diagnostic.diagnosis.Licensing.Licence;
import io.unstick.diagnostic.diagnosis.Subscriptions.Sku;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** A user's licences beside what the tenant has bought: what all rules about licences look at. */
record LicenceView(MailboxPlans plans, UserAccount user, Licensing licensing, Subscriptions subscriptions) {
    private static final List<String> SOURCES =
            List.of(UserAccount.SOURCE.name(), Licensing.SOURCE.name(), Subscriptions.SOURCE.name());

    /** Explains by this cause, once for each detail the rule finds. */
    static Opinion judge(
            Facts facts,
            MailboxPlans plans,
            Function<LicenceView, List<FindingDetail>> rule,
            Cause cause,
            double confidence) {
        return of(facts, plans)
                .map(view -> Opinion.of(rule.apply(view).stream()
                        .map(detail -> new Finding(cause, confidence, cause.explanation(), detail, SOURCES))
                        .toList()))
                .orElseGet(() -> new Opinion.CannotTell(unread(facts)));
    }

    /** Empty when any of it is not known. */
    static Optional<LicenceView> of(Facts facts, MailboxPlans plans) {
        return facts.from(UserAccount.SOURCE) instanceof Fact.Known<UserAccount>(UserAccount user)
                        && facts.from(Licensing.SOURCE) instanceof Fact.Known<Licensing>(Licensing licensing)
                        && facts.from(Subscriptions.SOURCE)
                                instanceof Fact.Known<Subscriptions>(Subscriptions subscriptions)
                ? Optional.of(new LicenceView(plans, user, licensing, subscriptions))
                : Optional.empty();
    }

    private static Unread unread(Facts facts) {
        return Stream.of(UserAccount.SOURCE, Licensing.SOURCE, Subscriptions.SOURCE)
                .flatMap(source -> Unread.of(source, facts).stream())
                .findFirst()
                .orElseGet(() -> new Unread(Licensing.SOURCE.name(), "there is no user whose licences could be read"));
    }

    /** A mailbox plan is switched on for the user. */
    boolean isEntitled() {
        return plans.entitledSince(user).isPresent();
    }

    /** A licence that carries a mailbox plan, switched on or not. */
    boolean hasMailboxLicence() {
        return mailboxLicences().findAny().isPresent();
    }

    boolean hasStub() {
        return plans.hasStub(user);
    }

    /** A licence that carries a mailbox plan could not be assigned. */
    boolean hasFailedAssignment() {
        return mailboxAssignments().anyMatch(Assignment::isFailed);
    }

    /** A licence that carries a mailbox plan was assigned without any complaint. */
    boolean hasGoodAssignment() {
        return mailboxAssignments().anyMatch(Assignment::isActive);
    }

    /** Every attempt to assign a licence that carries a mailbox plan. */
    Stream<Assignment> mailboxAssignments() {
        return licensing.assignments().stream()
                .filter(assignment -> subscriptions.find(assignment.skuId()).isPresent());
    }

    /** What the user has, and what the tenant could give. */
    FindingDetail needed() {
        return new FindingDetail.LicenceNeeded(
                licensing.licences().stream()
                        .map(Licence::skuId)
                        .sorted(Comparator.comparing(UUID::toString))
                        .toList(),
                subscriptions.skus().stream()
                        .filter(Sku::works)
                        .map(sku -> new FindingDetail.LicenceNeeded.Offer(sku.id(), sku.planId(), sku.freeSeats()))
                        .sorted(Comparator.comparing(offer -> offer.skuId().toString()))
                        .toList());
    }

    /** The subscriptions behind the user's mailbox plans that are not switched off. */
    List<Sku> effective() {
        return mailboxLicences()
                .flatMap(licence ->
                        subscriptions
                                .find(licence.skuId())
                                .filter(sku -> !licence.disabledPlans().contains(sku.planId()))
                                .stream())
                .toList();
    }

    /** The subscription, and not a person, took the mailbox plan away. */
    boolean hasWithheldPlan() {
        return user.plans().stream().anyMatch(plan -> plan.isWithheld() && plans.gives(plan.servicePlanId()));
    }

    /** The subscriptions that took a mailbox plan away from the user. */
    List<Sku> withholding() {
        return subscriptions.skus().stream()
                .filter(sku -> !sku.works())
                .filter(sku -> user.plans().stream()
                        .anyMatch(plan ->
                                plan.isWithheld() && plan.servicePlanId().equals(sku.planId())))
                .toList();
    }

    private Stream<Licence> mailboxLicences() {
        return licensing.licences().stream()
                .filter(licence -> subscriptions.find(licence.skuId()).isPresent());
    }
}
