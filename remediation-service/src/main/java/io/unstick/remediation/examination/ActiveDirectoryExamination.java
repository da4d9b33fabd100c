package io.unstick.remediation.examination;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.contracts.findings.FindingDetail.OnPremisesObject;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.Synchronisation;
import io.unstick.remediation.cases.Diagnosis;
import io.unstick.remediation.cases.Examining.Result;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.onpremises.OnPremises;
import io.unstick.remediation.onpremises.directory.DirectoryKey;
import io.unstick.remediation.onpremises.directory.DirectoryReader;
import io.unstick.remediation.onpremises.directory.DirectoryReading;
import io.unstick.remediation.onpremises.repair.AdObject;
import io.unstick.remediation.onpremises.repair.AddressRelease;
import io.unstick.remediation.onpremises.repair.Blockage;
import io.unstick.remediation.onpremises.repair.HybridRepair;
import io.unstick.remediation.onpremises.repair.HybridVerdict;
import io.unstick.remediation.playbook.Chart;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What Active Directory holds about a user, or about the holder of an address, and whether that may be changed. */
public class ActiveDirectoryExamination {
    private final OnPremises onPremises;
    private final Synchronisation synchronisation;
    private final ExchangeOnline exchange;

    public ActiveDirectoryExamination(OnPremises onPremises, Synchronisation synchronisation, ExchangeOnline exchange) {
        this.onPremises = onPremises;
        this.synchronisation = synchronisation;
        this.exchange = exchange;
    }

    /**
     * Looks at the entry that the last diagnosis is about.
     *
     * @param about the user's object id, or the identity of the holder of an address
     */
    Result examine(MailboxCase stuck, String about) {
        TenantId tenant = stuck.mailbox().tenant();
        return onPremises
                .reader(tenant)
                .map(reader -> examine(stuck, about, new Place(tenant, reader)))
                .orElseGet(() -> notOurs(about, "no access to the customer's Active Directory is set up"));
    }

    /** One customer's directory. */
    private record Place(TenantId tenant, DirectoryReader reader) {}

    private Result examine(MailboxCase stuck, String about, Place place) {
        return findings(stuck.diagnosis()).stream()
                .flatMap(finding -> verdicts(finding, about, place).stream())
                .findFirst()
                .orElseGet(() -> notOurs(about, "the last diagnosis names nothing in Active Directory"));
    }

    private List<Result> verdicts(Finding finding, String about, Place place) {
        if (finding.detail() instanceof OnPremisesObject entry) {
            return Blockage.of(finding.cause()).map(blockage -> user(entry, blockage, about, place)).stream()
                    .toList();
        }
        return finding.detail() instanceof AddressHeld held && held.holderId().equals(about)
                ? List.of(holder(held, about, place))
                : List.of();
    }

    private Result user(OnPremisesObject entry, Blockage blockage, String about, Place place) {
        String routingDomain = onPremises.routingDomain(place.tenant()).orElseThrow();
        return read(
                entry.immutableId(), about, place, object -> HybridRepair.verdictOn(object, blockage, routingDomain));
    }

    /** Exchange knows the holder's account, and Microsoft Entra knows which entry that is. */
    private Result holder(AddressHeld held, String about, Place place) {
        return Examiner.result(
                exchange.recipientsWithAddress(place.tenant(), held.address()),
                holders -> holders.stream()
                        .filter(holder -> holder.id().equals(about) && holder.objectId() != null)
                        .findFirst()
                        .map(holder -> account(UserObjectId.of(String.valueOf(holder.objectId())), held, about, place))
                        .orElseGet(() -> notOurs(about, "the holder of the address is no account of Microsoft Entra")));
    }

    private Result account(UserObjectId holder, AddressHeld held, String about, Place place) {
        return Examiner.result(
                synchronisation.ofUser(place.tenant(), holder),
                synced -> synced.master() == null
                        ? notOurs(about, "the holder of the address is not mastered in Active Directory")
                        : read(
                                synced.master().immutableId(),
                                about,
                                place,
                                object -> AddressRelease.verdictOn(object, held.address())));
    }

    private static Result read(
            @Nullable String immutableId, String about, Place place, Function<AdObject, HybridVerdict> verdictOn) {
        return DirectoryKey.ofImmutableId(String.valueOf(immutableId))
                .map(key -> switch (place.reader().read(key)) {
                    case DirectoryReading.Known(var object) -> new Result.Read(entry(verdictOn.apply(object), about));
                    case DirectoryReading.Absent() ->
                        notOurs(about, "Active Directory has no entry for the anchor that Microsoft Entra names");
                    case DirectoryReading.Unreadable(var hindrance) ->
                        new Result.Unreadable(hindrance.why() + " " + hindrance.whatToDo());
                })
                .orElseGet(() -> notOurs(about, "the user's anchor is not one that Active Directory gives"));
    }

    private static Chart.OnPremises entry(HybridVerdict verdict, String about) {
        return switch (verdict) {
            case HybridVerdict.Repairable(var before, var modification) ->
                new Chart.OnPremises.Repairable(about, before, modification);
            case HybridVerdict.NothingToRepair() -> new Chart.OnPremises.InOrder(about);
            case HybridVerdict.OnPremisesMailboxExists(var why) -> new Chart.OnPremises.NotOurs(about, why);
            case HybridVerdict.Unfit(var why) -> new Chart.OnPremises.NotOurs(about, why);
        };
    }

    private static Result notOurs(String about, String why) {
        return new Result.Read(new Chart.OnPremises.NotOurs(about, why));
    }

    private static List<Finding> findings(@Nullable Diagnosis diagnosis) {
        return diagnosis == null ? List.of() : diagnosis.findings();
    }
}
