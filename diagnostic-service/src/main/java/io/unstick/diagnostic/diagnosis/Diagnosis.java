package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.diagnostic.diagnosis.Licensing.Assignment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Concludes from the facts why a mailbox is missing, if it is. The same facts always give the same conclusion. */
public final class Diagnosis {
    /** The licence is there and its mailbox plan is not: nothing says why, and Microsoft Entra may only be late. */
    private static final double UNAPPLIED = 0.4;

    private final MailboxPlans plans;
    private final Set<String> incidentFeatureGroups;
    private final Entitlement entitlement;
    private final List<CauseRule> rankedCauses;
    private final List<CauseRule> rankedLicenceCauses;

    /**
     * With the plans that give a mailbox, and the feature groups (in Microsoft's words) whose issues delay new ones.
     */
    public Diagnosis(MailboxPlans plans, Set<String> incidentFeatureGroups) {
        this.plans = plans;
        this.incidentFeatureGroups = Set.copyOf(incidentFeatureGroups);
        this.entitlement = new Entitlement(plans);
        this.rankedLicenceCauses = List.of(
                new SubscriptionSuspended(plans),
                new TenantServiceNotActivated(plans),
                new UsageLocationMissing(plans),
                new LicenseAssignmentError(plans),
                new ExchangePlanDisabled(plans),
                new LicenseStubOnly(plans),
                new LicenseMissing(plans));
        // Best first: what makes every fix pointless, what blocks for certain, what is only likely.
        this.rankedCauses = Stream.<Stream<CauseRule>>of(
                        Stream.of(new ServiceIncident(incidentFeatureGroups)),
                        rankedLicenceCauses.stream(),
                        otherCauses())
                .flatMap(rules -> rules)
                .toList();
    }

    private static Stream<CauseRule> otherCauses() {
        return Stream.of(
                new UpnConflict(),
                new ProxyConflict(),
                new ArchiveGuidMismatch(),
                new OnpremMailboxGuid(),
                new RemoteRecipientTypeStale(),
                new CrossTenantMigrationLeftover(),
                new AcceptedDomainMissing(),
                new ValidationError(),
                new ForwardSyncGap(),
                new StalePreviousMailbox(),
                new TenantDehydrated());
    }

    /** What the facts say at this moment. */
    public Conclusion conclude(Facts facts, Circumstances circumstances) {
        return entitlement.settle(facts, circumstances).orElseGet(() -> explain(facts));
    }

    /** Everything a conclusion depends on besides the facts, to be kept with it. */
    public Terms terms(Circumstances circumstances) {
        return new Terms(plans, incidentFeatureGroups, circumstances);
    }

    /** Without a plan Exchange owes nothing, and whatever it says about the user is no explanation. */
    private Conclusion explain(Facts facts) {
        return entitlement.lacksPlan(facts)
                ? explain(facts, rankedLicenceCauses, () -> unapplied(facts))
                : explain(facts, rankedCauses, () -> BackendUnknown.finding(facts));
    }

    private Finding unapplied(Facts facts) {
        FindingDetail detail = LicenceView.of(facts, plans)
                .flatMap(view -> view.mailboxAssignments().findFirst())
                .map(Assignment::detail)
                .orElseGet(FindingDetail.None::new);
        return Findings.of(Cause.LICENSE_ASSIGNMENT_ERROR, UNAPPLIED, detail, Licensing.SOURCE.name());
    }

    private static Conclusion explain(Facts facts, List<CauseRule> rankedCauses, Supplier<Finding> otherwise) {
        var unread = new LinkedHashSet<Unread>();
        Unread.of(UserAccount.SOURCE, facts).ifPresent(unread::add);
        unreadMailbox(facts).ifPresent(unread::add);
        var findings = new ArrayList<Finding>();
        for (CauseRule rule : rankedCauses) {
            switch (rule.judge(facts)) {
                case Opinion.Explains(List<Finding> found) -> findings.addAll(found);
                case Opinion.Excluded _ -> {}
                case Opinion.CannotTell(Unread blank) -> unread.add(blank);
            }
        }
        if (!unread.isEmpty()) {
            return Conclusion.incomplete(unread);
        }
        return Conclusion.stuck(findings.isEmpty() ? List.of(otherwise.get()) : findings);
    }

    /** A kind of mailbox nobody here knows is no proof that the user has none. */
    private static Optional<Unread> unreadMailbox(Facts facts) {
        return switch (facts.from(ExistingMailbox.SOURCE)) {
            case Fact.Known<ExistingMailbox>(ExistingMailbox mailbox)
            when !mailbox.isUserMailbox() ->
                Optional.of(new Unread(
                        ExistingMailbox.SOURCE.name(),
                        "it shows a mailbox of an unknown kind, \"%s\"".formatted(mailbox.recipientType())));
            case Fact.Known<ExistingMailbox> _, Fact.Absent<ExistingMailbox> _, Fact.Unreadable<ExistingMailbox> _ ->
                Unread.of(ExistingMailbox.SOURCE, facts);
        };
    }
}
