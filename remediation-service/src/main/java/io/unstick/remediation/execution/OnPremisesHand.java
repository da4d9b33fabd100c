package io.unstick.remediation.execution;

import io.unstick.contracts.UserObjectId;
import io.unstick.m365.read.Synchronisation;
import io.unstick.remediation.cases.Outcome;
import io.unstick.remediation.onpremises.CustomerSite;
import io.unstick.remediation.onpremises.OnPremises;
import io.unstick.remediation.onpremises.directory.ActiveDirectory;
import io.unstick.remediation.onpremises.directory.ModifyOutcome;
import io.unstick.remediation.onpremises.repair.Hindrance;
import io.unstick.remediation.onpremises.sync.DeltaSyncStart;
import io.unstick.remediation.onpremises.sync.SchedulerReading;
import io.unstick.remediation.onpremises.sync.SchedulerState;
import io.unstick.remediation.onpremises.sync.SyncServer;
import io.unstick.remediation.playbook.OnPremisesAction;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Changes the customer's Active Directory, starts its synchronisation, and waits until the cloud has heard of it. */
public class OnPremisesHand implements Hand<OnPremisesAction> {
    private final StillStuck stillStuck;
    private final OnPremises onPremises;
    private final Synchronisation synchronisation;

    public OnPremisesHand(StillStuck stillStuck, OnPremises onPremises, Synchronisation synchronisation) {
        this.stillStuck = stillStuck;
        this.onPremises = onPremises;
        this.synchronisation = synchronisation;
    }

    @Override
    public Preparation prepare(OnPremisesAction action, Situation situation) {
        return switch (action) {
            case OnPremisesAction.ChangeEntry change -> stillStuck.prepare(situation, () -> change(change, situation));
            case OnPremisesAction.RestoreEntry restore -> restore(restore, situation);
            case OnPremisesAction.StartDeltaSync() -> startSync(situation);
            case OnPremisesAction.RetryAfterSync(var user) ->
                stillStuck.prepare(situation, () -> retry(user, situation));
        };
    }

    /** The directory itself is asked to refuse when the entry has changed, so there is nothing to read here. */
    private Preparation change(OnPremisesAction.ChangeEntry change, Situation situation) {
        return inDirectory(situation, directory -> directory.modify(change.before(), change.modification()));
    }

    /** Because people want it: whether the mailbox has come meanwhile is their business. */
    private Preparation restore(OnPremisesAction.RestoreEntry restore, Situation situation) {
        return inDirectory(situation, directory -> directory.undo(restore.before(), restore.modification()));
    }

    private Preparation inDirectory(Situation situation, Function<ActiveDirectory, ModifyOutcome> change) {
        return onPremises
                .site(situation.tenant())
                .<Preparation>map(site -> new Preparation.Ready((_, _) -> outcome(change.apply(site.directory()))))
                .orElseGet(() -> Preparation.waiting("no access to the customer's Active Directory is set up"));
    }

    private Preparation startSync(Situation situation) {
        Optional<SyncServer> server = onPremises.site(situation.tenant()).flatMap(CustomerSite::syncServer);
        // Without access to the server its own schedule carries the change, half an hour later.
        return server.map(there -> startSync(there, situation.acting().attempt() > 1))
                .orElseGet(Preparation::found);
    }

    /** Nobody can see who started a cycle: one that may have been started is left to the server's own schedule. */
    private static Preparation startSync(SyncServer server, boolean mayHaveBeenStarted) {
        return switch (server.scheduler()) {
            case SchedulerReading.Unreadable(var hindrance) -> Preparation.waiting(told(hindrance));
            case SchedulerReading.Known(SchedulerState state)
            when state.stagingMode() ->
                Preparation.refused(
                        "staging",
                        "The synchronisation server is a spare in staging mode: name the active one in the settings.");
            case SchedulerReading.Known(SchedulerState state)
            when state.cycleInProgress() ->
                Preparation.waiting("a synchronisation is running; the next one carries the change");
            case SchedulerReading.Known(SchedulerState state)
            when mayHaveBeenStarted && state.cycleEnabled() -> Preparation.found();
            case SchedulerReading.Known _ -> new Preparation.Ready((_, _) -> outcome(server.startDeltaSync()));
        };
    }

    private Preparation retry(UserObjectId user, Situation situation) {
        Instant since = situation.cleared().since();
        return Preparation.reading(
                synchronisation.ofTenant(situation.tenant()),
                last -> last.lastAt() != null && last.lastAt().isAfter(since)
                        ? Preparation.write((tenant, request) -> tenant.retryServiceProvisioning(request, user))
                        : Preparation.waiting("the next synchronisation has not reached the cloud yet"),
                Preparation.waiting("Microsoft does not say when it heard of Active Directory last"));
    }

    private static Outcome outcome(ModifyOutcome modified) {
        return switch (modified) {
            case ModifyOutcome.Applied() -> new Outcome.Applied(null, false);
            case ModifyOutcome.AlreadyInPlace() -> new Outcome.Applied(null, true);
            case ModifyOutcome.Refused(var hindrance) -> new Outcome.Refused(hindrance.code(), told(hindrance), null);
            case ModifyOutcome.Changed changed -> new Outcome.Overtaken(changed.why());
            case ModifyOutcome.Ambiguous(var why) -> new Outcome.Ambiguous(why);
            case ModifyOutcome.NotSent(var hindrance) -> new Outcome.NotSent(told(hindrance));
        };
    }

    private static Outcome outcome(DeltaSyncStart started) {
        return switch (started) {
            case DeltaSyncStart.Started() -> new Outcome.Applied(null, false);
            case DeltaSyncStart.Busy() ->
                new Outcome.NotSent("a synchronisation is running; the next one carries the change");
            case DeltaSyncStart.Refused(var hindrance) -> new Outcome.Refused(hindrance.code(), told(hindrance), null);
            case DeltaSyncStart.Ambiguous(var why) -> new Outcome.Ambiguous(why);
            case DeltaSyncStart.NotSent(var hindrance) -> new Outcome.NotSent(told(hindrance));
        };
    }

    private static String told(Hindrance hindrance) {
        return hindrance.why() + " " + hindrance.whatToDo();
    }
}
