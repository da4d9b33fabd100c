package io.unstick.sandbox.launcher.demo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was seen of all cases so far, and when. Seconds are those of the demo. */
final class Watch {

    private static final Set<String> ENDS = Set.of("RESOLVED", "ESCALATED", "SUPPRESSED", "WAITING_FOR_PERSON");
    private static final Set<String> UNDIAGNOSED = Set.of("OPEN", "DIAGNOSING");

    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private Map<String, String> tenantHealth = Map.of();

    /** When a case was first seen, first seen diagnosed, and since when it is at what looks like its end. */
    static final class Track {
        private final double detected;
        private @Nullable Double diagnosed;
        private @Nullable Double ended;
        private CaseView last;
        private final Map<String, Double> states = new HashMap<>();

        private Track(CaseView first, double now) {
            this.detected = now;
            this.last = first;
        }

        CaseView last() {
            return last;
        }

        CaseResult.Seconds secondsSince(double loaded) {
            return new CaseResult.Seconds(since(loaded, detected), since(loaded, diagnosed), since(loaded, ended));
        }

        private static @Nullable Double since(double loaded, @Nullable Double at) {
            return at == null ? null : Math.round((at - loaded) * 10) / 10.0;
        }

        private void see(CaseView now, double at) {
            last = now;
            states.putIfAbsent(now.state(), at);
            if (diagnosed == null && (now.cause() != null || !UNDIAGNOSED.contains(now.state()))) {
                diagnosed = at;
            }
            if (!ENDS.contains(now.state())) {
                ended = null;
            } else if (ended == null) {
                ended = at;
            }
        }
    }

    /** Takes a new look, and answers with the cases whose state or cause is new. */
    List<CaseView> look(List<CaseView> cases, double at) {
        var changed = cases.stream().filter(this::isNews).toList();
        for (var seen : cases) {
            tracks.computeIfAbsent(seen.id(), _ -> new Track(seen, at)).see(seen, at);
        }
        return changed;
    }

    private boolean isNews(CaseView seen) {
        var track = tracks.get(seen.id());
        return track == null
                || !track.last.state().equals(seen.state())
                || !Objects.equals(track.last.cause(), seen.cause());
    }

    /** Tenants whose health is new. */
    Set<String> lookAtTenants(Map<String, String> health) {
        var changed = new HashSet<String>();
        health.forEach((tenant, value) -> {
            if (!value.equals(tenantHealth.get(tenant))) {
                changed.add(tenant);
            }
        });
        tenantHealth = Map.copyOf(health);
        return changed;
    }

    String health(String tenantId) {
        return tenantHealth.getOrDefault(tenantId, "?");
    }

    /** A person's case. A person has one at most in a demo; with several, the one seen last counts. */
    Optional<Track> of(Story story, Story.Person person) {
        return tracks.values().stream()
                .filter(track -> track.last.concerns(story.tenantId(), person.id()))
                .reduce((_, later) -> later);
    }

    /** Every case of a tenant, incidents too. */
    List<Track> of(Story story) {
        return tracks.values().stream()
                .filter(track -> track.last.tenantId().equalsIgnoreCase(story.tenantId()))
                .toList();
    }

    /** When a case of the tenant was first seen in this state. */
    Optional<Double> firstTime(Story story, String state) {
        return of(story).stream()
                .map(track -> Optional.ofNullable(track.states.get(state)))
                .flatMap(Optional::stream)
                .min(Double::compare);
    }

    boolean hasSeenADiagnosis() {
        return tracks.values().stream().anyMatch(track -> track.diagnosed != null);
    }

    /** All states that were ever seen. */
    Set<String> states() {
        var states = new HashSet<String>();
        tracks.values().forEach(track -> states.addAll(track.states.keySet()));
        return states;
    }
}
