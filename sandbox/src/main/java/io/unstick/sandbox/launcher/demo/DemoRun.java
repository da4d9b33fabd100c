package io.unstick.sandbox.launcher.demo;

import io.unstick.sandbox.scenarios.Scenario;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One performance of scenarios against a running product. For one thread. */
public final class DemoRun {

    private static final long LOOK_AGAIN_MILLIS = 250;
    private static final double MUST_HOLD_SECONDS = 3;

    private final OperatorApi api;
    private final CloudControl cloud;
    private final DemoScreen screen;
    private final Pace pace;
    private final List<DemoHook> hooks;
    private final Watch watch = new Watch();
    private final Judge judge = new Judge(watch);
    private long begun;

    /** Nothing happens yet. */
    public DemoRun(OperatorApi api, CloudControl cloud, DemoScreen screen, Pace pace, List<DemoHook> hooks) {
        this.api = api;
        this.cloud = cloud;
        this.screen = screen;
        this.pace = pace;
        this.hooks = List.copyOf(hooks);
    }

    /**
     * Plays until everything has ended as expected and stayed so, or the time is over.
     *
     * @throws IOException when the product or the cloud does not answer at the beginning or at the end; in between that
     *     is part of the play
     */
    public List<CaseResult> play(List<Scenario> scenarios, long seed) throws IOException, InterruptedException {
        begun = System.nanoTime();
        var stagehand = new Stagehand(cloud, scenarios, seed);
        var happenings = new Happenings(api, cloud, pace);
        screen.head();
        var expectedSince = Double.POSITIVE_INFINITY;
        while (now() < pace.atMost().toSeconds() && !isOver(stagehand, happenings, expectedSince)) {
            look(stagehand, happenings);
            var asExpected = stagehand.stories().stream().allMatch(judge::isAsExpected);
            expectedSince = asExpected ? Math.min(expectedSince, now()) : Double.POSITIVE_INFINITY;
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
        var results = judge.results(stagehand.stories(), api, cloud);
        screen.table(results);
        return results;
    }

    private boolean isOver(Stagehand stagehand, Happenings happenings, double expectedSince) {
        return stagehand.isFinished()
                && now()
                        > stagehand.stories().getLast().since() + pace.atLeast().toSeconds()
                && now() > expectedSince + MUST_HOLD_SECONDS
                && happenings.areOver(stagehand.stories())
                && hooks.stream().allMatch(DemoHook::isDone);
    }

    private void look(Stagehand stagehand, Happenings happenings) throws InterruptedException {
        hooks.forEach(hook -> hook.look(now(), watch.states()));
        try {
            stagehand.look(watch, now());
            var stories = stagehand.stories();
            for (var changed : watch.look(api.cases(), now())) {
                show(stories, changed);
            }
            watch.lookAtTenants(api.tenantHealth()).forEach(tenant -> showHealth(stories, tenant));
            happenings.look(stories, watch, now());
        } catch (IOException e) {
            // A test may have killed the service: the next look will tell.
            screen.note(now(), "no answer: " + e.getMessage());
        }
    }

    private void show(List<Story> stories, CaseView changed) throws IOException, InterruptedException {
        var story = stories.stream()
                .filter(candidate -> candidate.tenantId().equalsIgnoreCase(changed.tenantId()))
                .findFirst();
        var user = story.flatMap(known -> known.people().stream()
                        .filter(person -> changed.concerns(known.tenantId(), person.id()))
                        .findFirst())
                .map(Story.Person::name)
                .orElse(changed.incident() ? "(the tenant)" : "?");
        var timeline = api.timeline(changed.id());
        screen.change(
                now(),
                story.map(Story::tenantName).orElse("?"),
                user,
                story.map(known -> known.scenario().id()).orElse("?"),
                changed.state(),
                Optional.ofNullable(changed.cause()).orElse(""),
                timeline.isEmpty() ? "" : timeline.getLast().summary());
    }

    private void showHealth(List<Story> stories, String tenantId) {
        stories.stream()
                .filter(story -> story.tenantId().equalsIgnoreCase(tenantId))
                .forEach(story -> screen.change(
                        now(),
                        story.tenantName(),
                        "(the tenant)",
                        story.scenario().id(),
                        watch.health(tenantId),
                        "",
                        "tenant health"));
    }

    private double now() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
