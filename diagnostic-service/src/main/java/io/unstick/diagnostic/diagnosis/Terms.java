package io.unstick.diagnostic.diagnosis;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everything a conclusion depends on besides the facts. */
public record Terms(MailboxPlans plans, Set<String> incidentFeatureGroups, Circumstances circumstances) {
    /** Not asked of Microsoft: Unstick's own. */
    public static final EvidenceSource<Terms> SOURCE = new EvidenceSource<>("terms", Terms::told, Terms::from);

    private static final String PLAN = "mailbox-plan";
    private static final String FEATURE_GROUP = "incident-feature-group";

    public Terms {
        incidentFeatureGroups = Set.copyOf(incidentFeatureGroups);
    }

    private Map<String, String> told() {
        return Told.nothing()
                .and("grace", circumstances.grace())
                .and("concluded-at", circumstances.now())
                .and("asked-by-hand", circumstances.askedByHand())
                .andAll(PLAN, plans.ids().stream().map(UUID::toString).sorted().toList())
                .andAll(FEATURE_GROUP, incidentFeatureGroups.stream().sorted().toList())
                .asMap();
    }

    private static Terms from(Map<String, String> told) {
        return new Terms(
                new MailboxPlans(
                        Told.all(told, PLAN).stream().map(UUID::fromString).collect(Collectors.toSet())),
                Set.copyOf(Told.all(told, FEATURE_GROUP)),
                circumstances(told));
    }

    private static Circumstances circumstances(Map<String, String> told) {
        try {
            return new Circumstances(
                    Duration.parse(Told.text(told, "grace")),
                    Instant.parse(Told.text(told, "concluded-at")),
                    Told.isTrue(told, "asked-by-hand"));
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException("the evidence tells a time that is none", notATime);
        }
    }
}
