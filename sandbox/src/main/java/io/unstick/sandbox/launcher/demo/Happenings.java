package io.unstick.sandbox.launcher.demo;

import io.unstick.sandbox.scenarios.Scenario.Deed;
import io.unstick.sandbox.scenarios.Scenario.Happening;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets people and life do what the scenarios say, when they say it. */
final class Happenings {

    private static final String FROM_THE_START = "START";
    private static final String REASON = "Checked with the customer: the address belongs to this person.";

    private final Set<Due> done = new HashSet<>();
    private final OperatorApi api;
    private final CloudControl cloud;
    private final Pace pace;

    private record Due(Story story, Happening happening) {}

    Happenings(OperatorApi api, CloudControl cloud, Pace pace) {
        this.api = api;
        this.cloud = cloud;
        this.pace = pace;
    }

    /** Whether all that these stories tell has happened. */
    boolean areOver(List<Story> stories) {
        return done.containsAll(all(stories));
    }

    private static List<Due> all(List<Story> stories) {
        return stories.stream()
                .flatMap(story -> story.scenario().happenings().stream().map(happening -> new Due(story, happening)))
                .toList();
    }

    /** Does what is due. What fails stays due. */
    void look(List<Story> stories, Watch watch, double now) throws IOException, InterruptedException {
        for (var due : all(stories)) {
            if ((!done.contains(due) || isRepeated(due)) && isTime(due, watch, now) && happens(due, watch)) {
                done.add(due);
            }
        }
    }

    /** Who is asked again, because a crash left it unclear whether the approved plan ran, answers again. */
    private static boolean isRepeated(Due due) {
        return due.happening.deed() == Deed.APPROVE;
    }

    private boolean isTime(Due due, Watch watch, double now) {
        var wait = pace.secondsOf(due.happening.after());
        return due.happening.when().equals(FROM_THE_START)
                ? now >= due.story.since() + wait
                : watch.firstTime(due.story, due.happening.when())
                        .filter(since -> now >= since + wait)
                        .isPresent();
    }

    private boolean happens(Due due, Watch watch) throws IOException, InterruptedException {
        return switch (due.happening.deed()) {
            case APPROVE -> approve(due, watch);
            case RESOLVE_INCIDENT -> act(due, "resolve-incident");
            case STOP_THROTTLING -> act(due, "stop-throttling");
            case PROVISION_MAILBOX -> actOnEveryone(due, "provision-mailbox");
            case REMOVE_LICENCE -> actOnEveryone(due, "remove-licence");
            case LICENSE_USER -> actOnEveryone(due, "license-user");
            case OPEN_CASE -> openCases(due);
            case REACTIVATE_SUBSCRIPTION -> act(due, "reactivate-subscription");
        };
    }

    private boolean approve(Due due, Watch watch) throws IOException, InterruptedException {
        var approved = false;
        for (var track : watch.of(due.story)) {
            if (track.last().state().equals(due.happening.when())
                    && track.last().planHash() != null) {
                approved |= api.approve(track.last(), REASON);
            }
        }
        return approved;
    }

    private boolean openCases(Due due) throws IOException, InterruptedException {
        var opened = true;
        for (var person : due.story.people()) {
            opened &= api.open(due.story.tenantId(), person.id(), REASON);
        }
        return opened;
    }

    private boolean act(Due due, String action) throws IOException, InterruptedException {
        cloud.act(due.story.tenantId(), Map.of("action", action));
        return true;
    }

    private boolean actOnEveryone(Due due, String action) throws IOException, InterruptedException {
        for (var person : due.story.people()) {
            cloud.act(due.story.tenantId(), Map.of("action", action, "user", person.id(), "plan", person.plan()));
        }
        return true;
    }
}
