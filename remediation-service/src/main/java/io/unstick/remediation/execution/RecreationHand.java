package io.unstick.remediation.execution;

import io.unstick.contracts.UserObjectId;
import io.unstick.m365.read.AccountExamination;
import io.unstick.m365.read.Directory;
import io.unstick.m365.read.DirectoryUser;
import io.unstick.m365.read.Emptiness;
import io.unstick.m365.read.EmptinessProof;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.write.InitialPassword;
import io.unstick.m365.write.NewUser;
import io.unstick.remediation.cases.Outcome;
import io.unstick.remediation.examination.AccountCopies;
import io.unstick.remediation.playbook.AccountCopy;
import io.unstick.remediation.playbook.RecreateUser;
import io.unstick.remediation.playbook.RecreationAction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Deletes an empty account and makes the same one again. Every step first reads whether it has happened already. */
public class RecreationHand implements Hand<RecreationAction> {
    /** How far Microsoft's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final StillStuck stillStuck;
    private final Directory directory;
    private final ExchangeOnline exchange;
    private final AccountExamination accounts;
    private final Belongings belongings;
    private final SealedDrop drop;
    private final InstantSource time;

    public RecreationHand(
            StillStuck stillStuck,
            Directory directory,
            ExchangeOnline exchange,
            AccountExamination accounts,
            SealedDrop drop,
            InstantSource time) {
        this.stillStuck = stillStuck;
        this.directory = directory;
        this.exchange = exchange;
        this.accounts = accounts;
        this.belongings = new Belongings(accounts);
        this.drop = drop;
        this.time = time;
    }

    @Override
    public Preparation prepare(RecreationAction action, Situation situation) {
        return switch (action) {
            case RecreationAction.DeleteUser(var snapshot) -> delete(snapshot, situation);
            case RecreationAction.RestoreUser(var user) -> restore(user, situation);
            case RecreationAction.PurgeUser(var user) -> purge(user, situation);
            case RecreationAction.CreateUser(var snapshot) -> create(snapshot, situation);
            case RecreationAction.GiveBack giveBack -> belongings.prepare(giveBack, situation);
        };
    }

    /** A user in the recycle bin was put there by an earlier attempt of this step; one who is nowhere is on the way there. */
    private Preparation delete(AccountCopy planned, Situation situation) {
        boolean mayBeOurs = situation.acting().attempt() > 1;
        return Preparation.reading(
                accounts.recycled(situation.tenant(), planned.user().value()),
                _ -> mayBeOurs ? Preparation.found() : Preparation.overtaken("the user was deleted"),
                () -> Preparation.reading(
                        directory.user(situation.tenant(), planned.user()),
                        _ -> deleteStuck(planned, situation),
                        mayBeOurs
                                ? Preparation.waiting("Microsoft does not say where the user is")
                                : Preparation.overtaken("the user was deleted")));
    }

    private Preparation deleteStuck(AccountCopy planned, Situation situation) {
        return stillStuck.prepare(
                situation,
                () -> Preparation.reading(
                        accounts.snapshot(situation.tenant(), planned.user()),
                        now -> AccountCopies.of(now).equals(planned)
                                ? deleteEmpty(planned.user(), situation)
                                : Preparation.overtaken("the account was changed after the plan was made"),
                        Preparation.overtaken("the user was deleted")));
    }

    private Preparation deleteEmpty(UserObjectId user, Situation situation) {
        return Preparation.reading(
                accounts.emptiness(situation.tenant(), user),
                emptiness -> switch (emptiness) {
                    case Emptiness.Proven(EmptinessProof proof) ->
                        new Preparation.Ready((tenant, request) -> proof.isFreshAt(time.instant())
                                ? Outcomes.of(tenant.deleteUser(request, proof))
                                : new Outcome.NotSent("the proof of emptiness has grown old"));
                    case Emptiness.Refuted(List<String> why) ->
                        Preparation.refused("NotEmpty", "the account is not empty: " + String.join("; ", why));
                },
                Preparation.overtaken("the user was deleted"));
    }

    private Preparation restore(UserObjectId user, Situation situation) {
        return Preparation.reading(
                accounts.recycled(situation.tenant(), user.value()),
                _ -> new Preparation.Restoring(user),
                () -> Preparation.reading(
                        directory.user(situation.tenant(), user),
                        _ -> Preparation.found(),
                        Preparation.waiting("the user is neither there nor in the recycle bin")));
    }

    private Preparation purge(UserObjectId user, Situation situation) {
        if (!drop.canSeal()) {
            return Preparation.waiting("this instance has no key to seal the new password with");
        }
        return Preparation.reading(
                directory.user(situation.tenant(), user),
                _ -> Preparation.overtaken("somebody restored the user"),
                () -> Preparation.reading(
                        accounts.recycled(situation.tenant(), user.value()),
                        _ -> purgeWhileNameIsFree(user, situation),
                        Preparation.found()));
    }

    private Preparation purgeWhileNameIsFree(UserObjectId user, Situation situation) {
        Preparation purge = Preparation.write((tenant, request) -> tenant.purgeDeleted(request, user.toString()));
        return RecreateUser.copyIn(situation.cleared().plan())
                .map(copy -> Preparation.reading(
                        directory.userNamed(situation.tenant(), copy.userPrincipalName()), _ -> nameTaken(), purge))
                .orElse(purge);
    }

    /** Not before the old one is really gone and nobody holds the address. Who has the name already may be our own. */
    private Preparation create(AccountCopy snapshot, Situation situation) {
        return Preparation.reading(
                accounts.recycled(situation.tenant(), snapshot.user().value()),
                _ -> Preparation.waiting("Microsoft has not let go of the old account yet"),
                () -> Preparation.reading(
                        directory.userNamed(situation.tenant(), snapshot.userPrincipalName()),
                        namesake -> isOurs(namesake, snapshot, situation)
                                ? new Preparation.Settled(new Outcome.Applied(null, true, namesake.id()))
                                : nameTaken(),
                        () -> createWhenAddressIsFree(snapshot, situation)));
    }

    private static Preparation nameTaken() {
        return Preparation.refused("NameTaken", "somebody else has the user principal name now");
    }

    /** From an earlier attempt: as young as that, and called what it was to be called. */
    private static boolean isOurs(DirectoryUser namesake, AccountCopy snapshot, Situation situation) {
        Instant createdAt = namesake.createdAt();
        return situation.acting().attempt() > 1
                && createdAt != null
                && createdAt.isAfter(situation.cleared().since().minus(SKEW))
                && String.valueOf(namesake.displayName())
                        .equals(snapshot.properties().get("displayName"))
                && String.valueOf(namesake.mailNickname())
                        .equals(snapshot.properties().get("mailNickname"));
    }

    private Preparation createWhenAddressIsFree(AccountCopy snapshot, Situation situation) {
        return Preparation.reading(
                exchange.recipientsWithAddress(situation.tenant(), snapshot.userPrincipalName()),
                holders -> holders.isEmpty()
                        ? new Preparation.Ready((tenant, request) ->
                                Outcomes.of(tenant.createUser(request, again(snapshot, situation))))
                        : Preparation.waiting("Exchange Online has not released the address yet"),
                Preparation.waiting("Exchange Online does not say who holds the address"));
    }

    private NewUser again(AccountCopy snapshot, Situation situation) {
        char[] password = drop.seal(situation.stuck().id(), situation.cleared().actionId());
        return new NewUser(snapshot.properties(), new InitialPassword(password));
    }
}
