package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.event.DiagnosisEvent.MailboxDiagnosed;
import io.unstick.contracts.findings.Evidence;
import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.diagnostic.diagnosis.AddressHolders.HeldAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Concludes again from the evidence that a diagnosis carries, without asking anybody. Evidence holds pseudonyms instead of
 * addresses; those that matter stand in the recorded findings.
 */
public final class Replay {
    /** Everything a diagnosis is made of. */
    static final List<EvidenceSource<?>> SOURCES = List.of(
            UserAccount.SOURCE,
            Licensing.SOURCE,
            ProvisioningErrors.SOURCE,
            Subscriptions.SOURCE,
            ServiceIssues.SOURCE,
            ExistingMailbox.SOURCE,
            ExchangeAccount.SOURCE,
            ExchangeOrganization.SOURCE,
            AddressHolders.SOURCE,
            DeletedHolders.SOURCE,
            MailDomain.SOURCE,
            MailUserState.SOURCE,
            PreviousMailbox.SOURCE,
            Migration.SOURCE);

    private final MailboxDiagnosed recorded;

    private Replay(MailboxDiagnosed recorded) {
        this.recorded = recorded;
    }

    /**
     * What this version concludes from the same evidence.
     *
     * @throws IllegalArgumentException when the evidence does not tell enough, as in diagnoses of earlier versions
     */
    public static Conclusion of(MailboxDiagnosed recorded) {
        return new Replay(recorded).conclude();
    }

    /** Whether the conclusion is what was recorded: verdict and findings, in their order. */
    public static boolean isSame(MailboxDiagnosed recorded, Conclusion again) {
        return recorded.verdict() == again.verdict()
                && recorded.findings().equals(again.findings())
                && recorded.reason().equals(again.reason());
    }

    private Conclusion conclude() {
        Terms terms = Terms.SOURCE.read(evidence(Terms.SOURCE)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("the evidence does not tell on which terms it was judged"))
                .facts());
        return new Diagnosis(terms.plans(), terms.incidentFeatureGroups()).conclude(facts(), terms.circumstances());
    }

    private Facts facts() {
        Facts facts = Facts.none();
        for (EvidenceSource<?> source : SOURCES) {
            facts = added(source, facts);
        }
        return withAddresses(facts);
    }

    private <T> Facts added(EvidenceSource<T> source, Facts facts) {
        return evidence(source)
                .findFirst()
                .map(told -> facts.with(source, fact(source, told)))
                .orElse(facts);
    }

    private static <T> Fact<T> fact(EvidenceSource<T> source, Evidence told) {
        return switch (told.status()) {
            case KNOWN -> new Fact.Known<>(source.read(told.facts()));
            case ABSENT -> new Fact.Absent<>();
            case UNREADABLE -> new Fact.Unreadable<>(told.why() == null ? "" : told.why());
        };
    }

    private Stream<Evidence> evidence(EvidenceSource<?> source) {
        return recorded.evidence().stream().filter(told -> told.name().equals(source.name()));
    }

    private Facts withAddresses(Facts facts) {
        Facts named = facts;
        if (facts.from(AddressHolders.SOURCE) instanceof Fact.Known<AddressHolders>(AddressHolders living)) {
            named = named.with(AddressHolders.SOURCE, new Fact.Known<>(new AddressHolders(named(living.held()))));
        }
        if (facts.from(DeletedHolders.SOURCE) instanceof Fact.Known<DeletedHolders>(DeletedHolders deleted)) {
            named = named.with(DeletedHolders.SOURCE, new Fact.Known<>(new DeletedHolders(named(deleted.held()))));
        }
        return named;
    }

    private List<HeldAddress> named(List<HeldAddress> held) {
        Map<String, String> addresses = addressesByPseudonym();
        return held.stream()
                .map(one -> new HeldAddress(
                        named(one.address(), addresses),
                        one.holders().stream()
                                .map(holder -> named(holder, addresses))
                                .toList()))
                .toList();
    }

    private static Holder named(Holder holder, Map<String, String> addresses) {
        return new Holder(
                holder.id(),
                holder.recipientType(),
                holder.addresses().stream()
                        .map(address -> named(address, addresses))
                        .toList(),
                holder.synced(),
                holder.softDeleted());
    }

    private static String named(String pseudonym, Map<String, String> addresses) {
        return addresses.getOrDefault(pseudonym, pseudonym);
    }

    private Map<String, String> addressesByPseudonym() {
        var addresses = new HashMap<String, String>();
        recorded.findings().stream()
                .map(finding -> finding.detail())
                .flatMap(detail -> detail instanceof AddressHeld held
                        ? Stream.concat(Stream.of(held.address()), held.holderAddresses().stream())
                        : Stream.empty())
                .forEach(address -> addresses.put(HeldAddresses.pseudonym(address), address));
        return addresses;
    }
}
