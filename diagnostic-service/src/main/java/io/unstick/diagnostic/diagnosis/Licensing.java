package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.FindingDetail;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The user's licences, and how Microsoft Entra fared in assigning them.
 *
 * @param usageLocation the country, two letters; without it no licence takes effect
 */
public record Licensing(@Nullable String usageLocation, List<Licence> licences, List<Assignment> assignments) {
    public static final EvidenceSource<Licensing> SOURCE =
            new EvidenceSource<>("licences", Licensing::told, Licensing::from);

    private static final String LOCATION = "usage-location";
    private static final String LICENCE = "licence";
    private static final String ASSIGNMENT = "assignment";

    /**
     * A licence the user has.
     *
     * @param disabledPlans the service plans that are switched off in it
     */
    public record Licence(UUID skuId, Set<UUID> disabledPlans) {
        public Licence {
            disabledPlans = Set.copyOf(disabledPlans);
        }

        private String told() {
            return Told.line(
                    skuId, disabledPlans.stream().map(UUID::toString).sorted().collect(Collectors.joining(" ")));
        }

        private static Licence from(String line) {
            List<String> parts = Told.parts(line, 2);
            return new Licence(
                    UUID.fromString(parts.get(0)),
                    Stream.of(parts.get(1).split(" "))
                            .filter(plan -> !plan.isEmpty())
                            .map(UUID::fromString)
                            .collect(Collectors.toSet()));
        }
    }

    /**
     * One attempt to assign a licence.
     *
     * @param groupId the group it is inherited from; absent when it was assigned to the user itself
     * @param state {@code Active}, {@code ActiveWithError}, {@code Disabled}, {@code Error}
     * @param error Microsoft's word for what is wrong, such as {@code CountViolation}
     */
    public record Assignment(UUID skuId, @Nullable UUID groupId, String state, String error) {
        private static final String NO_GROUP = "direct";

        FindingDetail detail() {
            return new FindingDetail.AssignmentFailed(skuId, groupId, error);
        }

        boolean isFailed() {
            return state.equalsIgnoreCase("Error");
        }

        boolean isActive() {
            return state.equalsIgnoreCase("Active");
        }

        private String told() {
            return Told.line(skuId, groupId == null ? NO_GROUP : groupId, state, error);
        }

        private static Assignment from(String line) {
            List<String> parts = Told.parts(line, 4);
            return new Assignment(
                    UUID.fromString(parts.get(0)),
                    parts.get(1).equals(NO_GROUP) ? null : UUID.fromString(parts.get(1)),
                    parts.get(2),
                    parts.get(3));
        }
    }

    public Licensing {
        licences = List.copyOf(licences);
        assignments = List.copyOf(assignments);
    }

    /** The group that the licence comes from; null when it was assigned to the user itself, if only besides. */
    @Nullable
    UUID inheritedFrom(UUID skuId) {
        List<Assignment> attempts = assignments.stream()
                .filter(assignment -> assignment.skuId().equals(skuId))
                .toList();
        return attempts.stream().anyMatch(assignment -> assignment.groupId() == null)
                ? null
                : attempts.stream().map(Assignment::groupId).findFirst().orElse(null);
    }

    private Map<String, String> told() {
        return Told.nothing()
                .andMaybe(LOCATION, usageLocation)
                .andAll(LICENCE, licences.stream().map(Licence::told).toList())
                .andAll(ASSIGNMENT, assignments.stream().map(Assignment::told).toList())
                .asMap();
    }

    private static Licensing from(Map<String, String> told) {
        return new Licensing(
                told.get(LOCATION),
                Told.all(told, LICENCE).stream().map(Licence::from).toList(),
                Told.all(told, ASSIGNMENT).stream().map(Assignment::from).toList());
    }
}
