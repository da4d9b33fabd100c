package io.unstick.remediation.work;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.ExchangeOnline.Recipient;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Source;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Outcome;
import io.unstick.remediation.cases.Sighting;
import io.unstick.remediation.playbook.Action;
import io.unstick.remediation.playbook.Plan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads, immediately before a write, whether everything is still as the plan expects it. */
public class Preconditions {
    private final Looker looker;
    private final ExchangeOnline exchange;

    public Preconditions(Looker looker, ExchangeOnline exchange) {
        this.looker = looker;
        this.exchange = exchange;
    }

    /** Why nothing may be sent; empty when the plan still fits. */
    public Optional<Outcome> unmet(MailboxCase stuck, Plan plan) {
        return unmetBySubject(looker.look(stuck)).or(() -> unmetByTarget(plan));
    }

    private static Optional<Outcome> unmetBySubject(Sighting sighting) {
        return switch (sighting) {
            case Sighting.Missing _ -> Optional.empty();
            case Sighting.Reached _ -> Optional.of(new Outcome.Overtaken("what the fix is for has happened by itself"));
            case Sighting.Moot(var why) -> Optional.of(new Outcome.Overtaken(why));
            case Sighting.Unknown(var why) ->
                Optional.of(new Outcome.NotSent("it could not be read whether the plan still fits: " + why));
        };
    }

    private Optional<Outcome> unmetByTarget(Plan plan) {
        return switch (plan.action()) {
            case Action.ReleaseAddress(var held) -> unmetByHolder(plan.tenant(), held);
            // The look at the subject was all there is to read for these.
            case Action.RetryServiceProvisioning _, Action.HydrateTenant _ -> Optional.empty();
            case Action.AskPerson _ -> Optional.of(new Outcome.Overtaken("a person's step is never carried out"));
        };
    }

    private Optional<Outcome> unmetByHolder(TenantId tenant, AddressHeld held) {
        return switch (exchange.recipientsWithAddress(tenant, held.address())) {
            case Reading.Known<List<Recipient>>(List<Recipient> holders, Source _) ->
                holders.stream()
                        .filter(holder -> holder.id().equals(held.holderId()))
                        .findFirst()
                        .<Optional<Outcome>>map(holder -> isAsPlanned(holder, held)
                                ? Optional.empty()
                                : Optional.of(new Outcome.Overtaken("the holder's addresses have changed")))
                        .orElseGet(() -> Optional.of(new Outcome.Overtaken("the holder gave the address up")));
            case Reading.Absent<List<Recipient>> _ ->
                Optional.of(new Outcome.Overtaken("nobody holds the address any more"));
            case Reading.Unreadable<List<Recipient>> unreadable ->
                Optional.of(new Outcome.NotSent(
                        "the holder could not be read: " + unreadable.obstacle().reason()));
        };
    }

    private static boolean isAsPlanned(Recipient holder, AddressHeld held) {
        return Set.copyOf(holder.emailAddresses()).equals(Set.copyOf(held.holderAddresses()));
    }
}
