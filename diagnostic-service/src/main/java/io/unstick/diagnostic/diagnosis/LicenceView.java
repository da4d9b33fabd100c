package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.diagnostic.diagnosis.Licensing.Licence;
import io.unstick.diagnostic.diagnosis.Subscriptions.Sku;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A user's licences beside what the tenant has bought: what all rules about licences look at. */
record LicenceView(MailboxPlans plans, UserAccount user, Licensing licensing, Subscriptions subscriptions) {
    private static final List<String> SOURCES =
            List.of(UserAccount.SOURCE.name(), Licensing.SOURCE.name(), Subscriptions.SOURCE.name());

    /** Explains by this cause when the rule recognises it. */
    static Opinion judge(
            Facts facts, MailboxPlans plans, Predicate<LicenceView> recognised, Cause cause, double confidence) {
        if (facts.from(UserAccount.SOURCE) instanceof Fact.Known<UserAccount>(UserAccount user)
                && facts.from(Licensing.SOURCE) instanceof Fact.Known<Licensing>(Licensing licensing)
                && facts.from(Subscriptions.SOURCE) instanceof Fact.Known<Subscriptions>(Subscriptions subscriptions)) {
            return recognised.test(new LicenceView(plans, user, licensing, subscriptions))
                    ? Opinion.of(List.of(finding(cause, confidence)))
                    : new Opinion.Excluded();
        }
        return new Opinion.CannotTell(unread(facts));
    }

    private static Finding finding(Cause cause, double confidence) {
        return new Finding(cause, confidence, cause.explanation(), new FindingDetail.None(), SOURCES);
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

    /** The mailbox plan is switched off in a licence that has it. */
    boolean hasDisabledPlan() {
        return licensing.licences().stream()
                .flatMap(licence -> licence.disabledPlans().stream())
                .anyMatch(plans::gives);
    }

    /** A licence that carries a mailbox plan could not be assigned. */
    boolean hasFailedAssignment() {
        return licensing.assignments().stream()
                .anyMatch(assignment -> assignment.isFailed()
                        && subscriptions.find(assignment.skuId()).isPresent());
    }

    /** A licence that carries a mailbox plan was assigned without any complaint. */
    boolean hasGoodAssignment() {
        return licensing.assignments().stream()
                .anyMatch(assignment -> assignment.isActive()
                        && subscriptions.find(assignment.skuId()).isPresent());
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

    private Stream<Licence> mailboxLicences() {
        return licensing.licences().stream()
                .filter(licence -> subscriptions.find(licence.skuId()).isPresent());
    }
}
