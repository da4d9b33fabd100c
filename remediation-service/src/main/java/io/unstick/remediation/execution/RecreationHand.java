package io.unstick.remediation.execution;

import io.unstick.contracts.UserObjectId;
import io.unstick.m365.read.AccountExamination;
import io.unstick.m365.read.Directory;
import io.unstick.m365.read.Emptiness;
import io.unstick.m365.read.EmptinessProof;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.Reading;
import io.unstick.m365.write.NewUser;
import io.unstick.remediation.cases.Outcome;
import io.unstick.remediation.cases.Subject;
import io.unstick.remediation.playbook.AccountCopy;
import io.unstick.remediation.playbook.RecreationAction;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Deletes an empty account and makes the same one again. Every step first reads whether it has happened already. */
public class RecreationHand implements Hand<RecreationAction> {
    private final StillStuck stillStuck;
    private final Directory directory;
    private final ExchangeOnline exchange;
    private final AccountExamination accounts;
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
        this.drop = drop;
        this.time = time;
    }

    @Override
    public Preparation prepare(RecreationAction action, Situation situation) {
        return switch (action) {
            case RecreationAction.DeleteUser(var snapshot) -> delete(snapshot.user(), situation);
            case RecreationAction.RestoreUser(var user) -> restore(user, situation);
            case RecreationAction.PurgeUser(var user) -> purge(user, situation);
            case RecreationAction.CreateUser(var snapshot) -> create(snapshot, situation);
            case RecreationAction.AssignLicences(var licences) -> assign(licences, situation);
            case RecreationAction.AddToGroup(var group) ->
                Preparation.write((tenant, request) -> tenant.addToGroup(request, group, current(situation)));
            case RecreationAction.ReportTo(var manager) ->
                Preparation.write(
                        (tenant, request) -> tenant.setManager(request, current(situation), new UserObjectId(manager)));
            case RecreationAction.AdoptReport(var report) ->
                Preparation.write(
                        (tenant, request) -> tenant.setManager(request, new UserObjectId(report), current(situation)));
        };
    }

    /** A user in the recycle bin was put there by an earlier attempt of this step. */
    private Preparation delete(UserObjectId user, Situation situation) {
        Reading<?> recycled = accounts.recycled(situation.tenant(), user.value());
        return switch (recycled) {
            case Reading.Known<?> _ when situation.acting().attempt() > 1 -> Preparation.found();
            case Reading.Known<?> _ -> Preparation.overtaken("the user was deleted");
            case Reading.Absent<?> _ ->
                stillStuck
                        .settles(situation.stuck())
                        .<Preparation>map(Preparation.Settled::new)
                        .orElseGet(() -> deleteEmpty(user, situation));
            case Reading.Unreadable<?> unreadable ->
                Preparation.waiting("the recycle bin could not be read: "
                        + unreadable.obstacle().reason());
        };
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
                _ -> Preparation.write((tenant, request) -> tenant.restoreDeleted(request, user)),
                Preparation.reading(
                        directory.user(situation.tenant(), user),
                        _ -> Preparation.found(),
                        Preparation.refused("Gone", "the user is not in the recycle bin any more")));
    }

    private Preparation purge(UserObjectId user, Situation situation) {
        return Preparation.reading(
                directory.user(situation.tenant(), user),
                _ -> Preparation.overtaken("somebody restored the user"),
                Preparation.reading(
                        accounts.recycled(situation.tenant(), user.value()),
                        _ -> Preparation.write((tenant, request) -> tenant.purgeDeleted(request, user.toString())),
                        Preparation.found()));
    }

    /** Not before the old one is really gone and nobody holds the address. Who has the name already may be our own. */
    private Preparation create(AccountCopy snapshot, Situation situation) {
        return Preparation.reading(
                accounts.recycled(situation.tenant(), snapshot.user().value()),
                _ -> Preparation.waiting("Microsoft has not let go of the old account yet"),
                Preparation.reading(
                        directory.userNamed(situation.tenant(), snapshot.userPrincipalName()),
                        namesake -> situation.acting().attempt() > 1
                                        && namesake.createdAt() != null
                                        && namesake.createdAt()
                                                .isAfter(situation.cleared().since())
                                ? new Preparation.Settled(new Outcome.Applied(null, true, namesake.id()))
                                : Preparation.refused("NameTaken", "somebody else has the user principal name now"),
                        createWhenAddressIsFree(snapshot, situation)));
    }

    private Preparation createWhenAddressIsFree(AccountCopy snapshot, Situation situation) {
        return Preparation.reading(
                exchange.recipientsWithAddress(situation.tenant(), snapshot.userPrincipalName()),
                holders -> holders.isEmpty()
                        ? new Preparation.Ready((tenant, request) -> Outcomes.of(tenant.createUser(
                                request,
                                new NewUser(
                                        snapshot.properties(),
                                        drop.seal(situation.stuck().id())))))
                        : Preparation.waiting("Exchange Online has not released the address yet"),
                Preparation.waiting("Exchange Online does not say who holds the address"));
    }

    private static Preparation assign(List<AccountCopy.Licence> licences, Situation situation) {
        Map<UUID, Set<UUID>> add = licences.stream()
                .collect(Collectors.toMap(AccountCopy.Licence::sku, licence -> Set.copyOf(licence.disabledPlans())));
        return add.isEmpty()
                ? Preparation.found()
                : Preparation.write(
                        (tenant, request) -> tenant.assignLicense(request, current(situation), add, Set.of()));
    }

    private static UserObjectId current(Situation situation) {
        return switch (situation.stuck().subject()) {
            case Subject.User user -> user.objectId();
            case Subject.TenantTrouble _ -> throw new IllegalStateException("an incident re-creates nobody");
        };
    }
}
