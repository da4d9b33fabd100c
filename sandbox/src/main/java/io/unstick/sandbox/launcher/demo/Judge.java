package io.unstick.sandbox.launcher.demo;

import io.unstick.sandbox.scenarios.Scenario;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares what happened with what each scenario says. */
final class Judge {

    private static final String NO_CASE = "NO_CASE";
    private static final String BLIND = "BLIND";
    private static final String RESOLVED = "RESOLVED";

    private final Watch watch;

    Judge(Watch watch) {
        this.watch = watch;
    }

    /** Whether everybody is where the scenario wants them, for the moment. */
    boolean isAsExpected(Story story) {
        return story.people().stream()
                .allMatch(person ->
                        state(story, person).equals(story.scenario().expect().state()));
    }

    private String state(Story story, Story.Person person) {
        var found = watch.of(story, person).map(track -> track.last().state());
        if (found.isPresent()) {
            return found.get();
        }
        // Only where blindness is expected: elsewhere it is a passing trouble, and no case is the result.
        return story.scenario().expect().state().equals(BLIND)
                        && watch.health(story.tenantId()).equals(BLIND)
                ? BLIND
                : NO_CASE;
    }

    /** The final word on everybody. */
    List<CaseResult> results(List<Story> stories, OperatorApi api, CloudControl cloud)
            throws IOException, InterruptedException {
        var effects = cloud.effects();
        var results = new ArrayList<CaseResult>();
        for (var story : stories) {
            for (var person : story.people()) {
                results.add(result(story, person, api, effects));
            }
        }
        return results;
    }

    private CaseResult result(Story story, Story.Person person, OperatorApi api, List<CloudControl.Effect> effects)
            throws IOException, InterruptedException {
        var track = watch.of(story, person);
        var steps = track.isPresent() ? steps(track.get().last(), api) : List.<String>of();
        var cause = track.map(Watch.Track::last).map(CaseView::cause).orElse(null);
        var why = new ArrayList<String>();
        var expect = story.scenario().expect();
        compare(why, "state", expect.state(), state(story, person));
        if (!wasProvenBeforeItWasDiagnosed(cause, state(story, person))) {
            compare(why, "cause", expect.cause(), cause);
            compare(why, "fixes", expect.fixes(), steps);
        }
        compareWrites(why, expect, writes(story, effects));
        if (effects.stream().anyMatch(CloudControl.Effect::crossTenant)) {
            why.add("a token was shown to another tenant");
        }
        if (!why.isEmpty() && track.isPresent()) {
            api.timeline(track.get().last().id()).forEach(entry -> why.add(entry.type() + ": " + entry.summary()));
        }
        return new CaseResult(
                story.tenantName(),
                person.userPrincipalName(),
                person.name(),
                story.scenario().id(),
                cause,
                steps,
                state(story, person),
                expect.state(),
                why.isEmpty(),
                track.map(found -> found.secondsSince(story.since()))
                        .orElseGet(() -> new CaseResult.Seconds(null, null, null)),
                why);
    }

    /**
     * One of several cases with a common trouble may be late: by the time anybody asks why, the mailbox is there. Then it
     * has no cause and needed no fix of its own; what was written in its tenant is counted all the same.
     */
    private static boolean wasProvenBeforeItWasDiagnosed(@Nullable String cause, String state) {
        return cause == null && state.equals(RESOLVED);
    }

    private static void compare(List<String> why, String what, @Nullable Object expected, @Nullable Object seen) {
        if (!Objects.equals(expected, seen)) {
            why.add("%s is %s instead of %s".formatted(what, seen, expected));
        }
    }

    private static void compareWrites(List<String> why, Scenario.Expectation expect, long seen) {
        if (seen > expect.writes() || seen < expect.writes() - expect.unneeded()) {
            compare(why, "writes", (long) expect.writes(), seen);
        }
    }

    private static long writes(Story story, List<CloudControl.Effect> effects) {
        return effects.stream()
                .filter(effect -> !effect.crossTenant() && effect.tenantId().equalsIgnoreCase(story.tenantId()))
                .count();
    }

    /**
     * The case's own fixes, or those of the incident it belongs to; each action once, however often it was attempted, and
     * a fix once for all its steps in a row: whether one of them was made twice, the number of writes tells.
     */
    private static List<String> steps(CaseView of, OperatorApi api) throws IOException, InterruptedException {
        var actions = new LinkedHashMap<String, String>();
        collect(api.timeline(of.id()), actions);
        var incident = Optional.ofNullable(of.incidentId());
        if (incident.isPresent()) {
            collect(api.timeline(incident.get()), actions);
        }
        var fixes = new ArrayList<String>();
        for (var fix : actions.values()) {
            if (fixes.isEmpty() || !fixes.getLast().equals(fix)) {
                fixes.add(fix);
            }
        }
        return List.copyOf(fixes);
    }

    /** An intent that was given up before anything was sent is no fix that ran; nor is a fix that was only looked into. */
    private static void collect(List<TimelineEntry> timeline, Map<String, String> actions) {
        var intended = "";
        for (var entry : timeline) {
            if (entry.isAct()) {
                intended = entry.actionId();
                actions.putIfAbsent(intended, entry.fix());
            } else if (entry.isGivenUp()) {
                actions.remove(intended, entry.fix());
            }
        }
    }
}
