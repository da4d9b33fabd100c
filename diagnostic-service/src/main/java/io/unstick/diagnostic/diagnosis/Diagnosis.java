package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Concludes from the facts why a mailbox is missing, if it is. The same facts always give the same conclusion. */
public final class Diagnosis {
    private final Entitlement entitlement;
    private final List<CauseRule> rankedCauses;

    /**
     * With the plans that give a mailbox, and the feature groups (in Microsoft's words) whose issues delay new ones.
     */
    public Diagnosis(MailboxPlans plans, Set<String> incidentFeatureGroups) {
        this.entitlement = new Entitlement(plans);
        // Best first: what makes every fix pointless, what blocks for certain, what is only likely.
        this.rankedCauses = List.of(
                new ServiceIncident(incidentFeatureGroups),
                new ProxyConflict(),
                new ForwardSyncGap(),
                new TenantDehydrated());
    }

    /**
     * What the facts say at this moment.
     *
     * @param grace how long after the licence a missing mailbox is normal, as time really passes (scaled)
     */
    public Conclusion conclude(Facts facts, Duration grace, Instant now) {
        return entitlement.settle(facts, grace, now).orElseGet(() -> explain(facts));
    }

    private Conclusion explain(Facts facts) {
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
        return Conclusion.stuck(findings.isEmpty() ? List.of(BackendUnknown.finding(facts)) : findings);
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
