package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Evidence;
import java.util.List;
import java.util.stream.Stream;

/**
 * Concludes again from the evidence that a diagnosis carries, without asking anybody. Evidence holds pseudonyms instead of
 * names and addresses; those that matter stand in the recorded findings.
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
            OnPremisesAccount.SOURCE,
            NameHolder.SOURCE,
            PreviousMailbox.SOURCE,
            Migration.SOURCE);

    private final RecordedDiagnosis recorded;

    private Replay(RecordedDiagnosis recorded) {
        this.recorded = recorded;
    }

    /**
     * What this version concludes from the same evidence.
     *
     * @throws IllegalArgumentException when the evidence does not tell enough, as in diagnoses of earlier versions
     */
    public static Conclusion of(RecordedDiagnosis recorded) {
        return new Replay(recorded).conclude();
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
        return RecordedNames.in(recorded.findings()).putBackInto(facts);
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
}
