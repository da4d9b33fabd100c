package io.unstick.remediation.execution;

import io.unstick.contracts.UserObjectId;
import io.unstick.m365.read.AccountDetails;
import io.unstick.m365.read.AccountDetails.AssignedLicence;
import io.unstick.m365.read.DirectoryDetails;
import io.unstick.m365.read.DirectoryDetails.Subscription;
import io.unstick.remediation.playbook.LicenceAction;
import io.unstick.remediation.playbook.LicenceLoan;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Changes a user's licences, as long as they are as the plan saw them. */
public class LicenceHand implements Hand<LicenceAction> {
    private static final String CHANGED = "the user's licences have changed";

    private final StillStuck stillStuck;
    private final DirectoryDetails directory;

    public LicenceHand(StillStuck stillStuck, DirectoryDetails directory) {
        this.stillStuck = stillStuck;
        this.directory = directory;
    }

    @Override
    public Preparation prepare(LicenceAction action, Situation situation) {
        return stillStuck.prepare(situation, () -> prepareStuck(action, situation));
    }

    private Preparation prepareStuck(LicenceAction action, Situation situation) {
        return switch (action) {
            case LicenceAction.ReprocessLicences(var user) ->
                Preparation.write((tenant, request) -> tenant.reprocessLicenseAssignment(request, user));
            case LicenceAction.SetUsageLocation(var user, var country) ->
                withAccount(
                        user,
                        situation,
                        account -> account.user().usageLocation() == null
                                ? Preparation.write(
                                        (tenant, request) -> tenant.setUsageLocation(request, user, country))
                                : Preparation.overtaken("the user has a usage location now"));
            case LicenceAction.EnablePlan enable ->
                withAccount(enable.user(), situation, account -> enable(enable, account));
            case LicenceAction.AssignLicence(var user, var sku) ->
                withAccount(user, situation, account -> assign(user, sku, account, situation));
            case LicenceAction.Borrow(var loan) ->
                withAccount(loan.user(), situation, account -> borrow(loan, account, situation));
        };
    }

    private Preparation withAccount(
            UserObjectId user, Situation situation, Function<AccountDetails, Preparation> preparing) {
        return Preparation.reading(
                directory.account(situation.tenant(), user), preparing, Preparation.overtaken("the user was deleted"));
    }

    private static Preparation enable(LicenceAction.EnablePlan enable, AccountDetails account) {
        Set<UUID> off = Set.copyOf(enable.disabledPlans());
        return held(account, enable.sku())
                .filter(licence -> licence.disabledPlans().equals(off))
                .map(_ -> Preparation.write((tenant, request) -> tenant.assignLicense(
                        request, enable.user(), Map.of(enable.sku(), without(off, enable.plan())), Set.of())))
                .orElseGet(() -> Preparation.overtaken(CHANGED));
    }

    private Preparation assign(UserObjectId user, UUID sku, AccountDetails account, Situation situation) {
        if (held(account, sku).isPresent()) {
            return Preparation.overtaken("the user has the licence now");
        }
        return withSeat(
                sku,
                situation,
                Preparation.write(
                        (tenant, request) -> tenant.assignLicense(request, user, Map.of(sku, Set.of()), Set.of())));
    }

    /** Only ever a plan or licence without a mailbox behind it, exactly as it was promised to come back. */
    private Preparation borrow(LicenceLoan loan, AccountDetails account, Situation situation) {
        Set<UUID> off = Set.copyOf(loan.disabledPlans());
        boolean asPlanned = held(account, loan.sku())
                        .filter(licence -> licence.disabledPlans().equals(off))
                        .isPresent()
                && isDirect(account, loan.sku());
        if (!asPlanned) {
            return Preparation.overtaken(CHANGED);
        }
        UUID substitute = loan.substitute();
        return substitute == null
                ? Preparation.write((tenant, request) -> tenant.assignLicense(
                        request, loan.user(), Map.of(loan.sku(), with(off, loan.mailboxPlan())), Set.of()))
                : withSeat(
                        substitute,
                        situation,
                        Preparation.write((tenant, request) -> tenant.assignLicense(
                                request, loan.user(), Map.of(substitute, Set.of()), Set.of(loan.sku()))));
    }

    private Preparation withSeat(UUID sku, Situation situation, Preparation otherwise) {
        return Preparation.reading(
                directory.subscriptions(situation.tenant()),
                subscriptions -> subscriptions.stream().anyMatch(subscription -> hasSeat(subscription, sku))
                        ? otherwise
                        : Preparation.overtaken("no seat of licence %s is free any more".formatted(sku)),
                Preparation.overtaken("the tenant owns no subscription"));
    }

    private static boolean hasSeat(Subscription subscription, UUID sku) {
        return subscription.skuId().equals(sku) && subscription.seats() > subscription.consumed();
    }

    private static Optional<AssignedLicence> held(AccountDetails account, UUID sku) {
        return account.licences().stream()
                .filter(licence -> licence.skuId().equals(sku))
                .findFirst();
    }

    private static boolean isDirect(AccountDetails account, UUID sku) {
        return account.assignments().stream()
                .filter(assignment -> assignment.skuId().equals(sku))
                .noneMatch(assignment -> assignment.groupId() != null);
    }

    private static Set<UUID> with(Set<UUID> plans, UUID plan) {
        var more = new HashSet<>(plans);
        more.add(plan);
        return more;
    }

    private static Set<UUID> without(Set<UUID> plans, UUID plan) {
        var less = new HashSet<>(plans);
        less.remove(plan);
        return less;
    }
}
