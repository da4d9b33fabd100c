package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Verdict;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether a mailbox is due at all. Each of its answers needs only the source that proves it, so a guest is told from a
 * member while Exchange Online is silent.
 */
final class Entitlement {
    private final MailboxPlans plans;

    Entitlement(MailboxPlans plans) {
        this.plans = plans;
    }

    /** Empty when a mailbox is due, or a person says so, and not proven: then its absence needs an explanation. */
    Optional<Conclusion> settle(Facts facts, Circumstances circumstances) {
        var user = facts.from(UserAccount.SOURCE);
        var mailbox = facts.from(ExistingMailbox.SOURCE);
        return noMailboxDue(user, circumstances.askedByHand())
                .or(() -> anothersMailbox(mailbox))
                .or(() -> ownMailbox(mailbox))
                .or(() -> aboutToBeMoved(facts.from(Migration.SOURCE)))
                .or(() -> stillNormal(user, circumstances));
    }

    /** Whether a plan that gives a mailbox works for the user; without the user nobody knows. */
    boolean lacksPlan(Facts facts) {
        return facts.from(UserAccount.SOURCE) instanceof Fact.Known<UserAccount>(UserAccount account)
                && plans.entitledSince(account).isEmpty();
    }

    private Optional<Conclusion> noMailboxDue(Fact<UserAccount> user, boolean askedByHand) {
        return switch (user) {
            case Fact.Absent<UserAccount> _ -> notApplicable("The user is gone from Microsoft Entra.");
            case Fact.Known<UserAccount>(UserAccount account) -> noMailboxDue(account, askedByHand);
            case Fact.Unreadable<UserAccount> _ -> Optional.empty();
        };
    }

    private Optional<Conclusion> noMailboxDue(UserAccount account, boolean askedByHand) {
        if (account.guest()) {
            return notApplicable("The user is a guest; its mailbox is in its home organisation.");
        }
        if (account.resourceAccount()) {
            return notApplicable("The user is a resource account, which needs no mailbox of its own.");
        }
        return askedByHand || plans.entitledSince(account).isPresent()
                ? Optional.empty()
                : notApplicable("The user has no enabled service plan that gives a mailbox.");
    }

    private static Optional<Conclusion> aboutToBeMoved(Fact<Migration> migration) {
        return switch (migration) {
            case Fact.Known<Migration>(Migration moving)
            when moving.isUnderWay() ->
                notApplicable("A migration is bringing the user's mailbox here; it is left alone.");
            case Fact.Known<Migration> _, Fact.Absent<Migration> _, Fact.Unreadable<Migration> _ -> Optional.empty();
        };
    }

    private static Optional<Conclusion> anothersMailbox(Fact<ExistingMailbox> mailbox) {
        return switch (mailbox) {
            case Fact.Known<ExistingMailbox>(ExistingMailbox existing)
            when existing.isNotAPersons() ->
                notApplicable("The account belongs to a %s, not to a person.".formatted(existing.recipientType()));
            case Fact.Known<ExistingMailbox> _, Fact.Absent<ExistingMailbox> _, Fact.Unreadable<ExistingMailbox> _ ->
                Optional.empty();
        };
    }

    private static Optional<Conclusion> ownMailbox(Fact<ExistingMailbox> mailbox) {
        return switch (mailbox) {
            case Fact.Known<ExistingMailbox>(ExistingMailbox existing)
            when existing.isUsersOwn() ->
                Optional.of(Conclusion.without(
                        Verdict.ALREADY_PROVISIONED, "Exchange Online shows the user's own mailbox."));
            case Fact.Known<ExistingMailbox> _, Fact.Absent<ExistingMailbox> _, Fact.Unreadable<ExistingMailbox> _ ->
                Optional.empty();
        };
    }

    private Optional<Conclusion> stillNormal(Fact<UserAccount> user, Circumstances circumstances) {
        Duration grace = circumstances.grace();
        return switch (user) {
            case Fact.Known<UserAccount>(UserAccount account) ->
                plans.entitledSince(account)
                        .map(since -> Duration.between(since, circumstances.now()))
                        .filter(age -> age.compareTo(grace) < 0)
                        .map(age -> Conclusion.without(
                                Verdict.NOT_STUCK_YET,
                                "The plan was assigned %d s ago; the tenant's grace is %d s."
                                        .formatted(age.toSeconds(), grace.toSeconds())));
            case Fact.Absent<UserAccount> _, Fact.Unreadable<UserAccount> _ -> Optional.empty();
        };
    }

    private static Optional<Conclusion> notApplicable(String reason) {
        return Optional.of(Conclusion.without(Verdict.NOT_APPLICABLE, reason));
    }
}
