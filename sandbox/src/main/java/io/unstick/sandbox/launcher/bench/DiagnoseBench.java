package io.unstick.sandbox.launcher.bench;

import io.unstick.sandbox.launcher.bench.BenchCloud.Fleet;
import io.unstick.sandbox.launcher.bench.BenchCloud.Wish;
import io.unstick.sandbox.launcher.stack.Member;
import io.unstick.sandbox.launcher.stack.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What diagnosing costs: many stuck mailboxes announced at once, and the service's pace beside that of a bare loop on the
 * same topics in the same run. The cloud answers at once: it is the service that is measured. Tokens count as no request.
 */
final class DiagnoseBench {

    private static final int TENANTS = 50;
    private static final int WARM_UP_TENANTS = 10;
    private static final double MOST_REQUESTS_PER_USER = 6;
    private static final double MILLIS = 1000;
    private static final Duration UNUSED = Duration.ofMinutes(5);

    private final BenchPlan.Diagnose plan;
    private final BenchStack stack;

    DiagnoseBench(BenchPlan.Diagnose plan, BenchStack stack) {
        this.plan = plan;
        this.stack = stack;
    }

    /**
     * The service's part.
     *
     * @param perSecond diagnoses published per second
     */
    private record Diagnosed(
            double requestsPerUser, double perSecond, double heapMegabytes, double residentMegabytes) {}

    BenchReport run() throws InterruptedException {
        stack.startFoundation();
        var inEach = Math.max(1, plan.users() / TENANTS);
        var warmUp = stack.cloud().make(Wish.stuck("Warm", WARM_UP_TENANTS, inEach, plan.blockers()));
        var fleet = stack.cloud().make(Wish.stuck("Stuck", TENANTS, inEach, plan.blockers()));
        stack.start(Member.DIAGNOSTIC, Map.of("m365", Map.of("limits", Throughput.USUAL_LIMITS)), List.of(), UNUSED);
        try (var announcer = new StuckAnnouncer(stack.bootstrapServers())) {
            var diagnosed = diagnose(warmUp, fleet, announcer);
            stack.stop(Member.DIAGNOSTIC);
            var bare = new BareLoopRun(stack, plan.bareEvents()).perSecond(fleet, announcer);
            return report(diagnosed, bare);
        }
    }

    private Diagnosed diagnose(Fleet warmUp, Fleet fleet, StuckAnnouncer announcer) throws InterruptedException {
        try (var findings = new FindingsLog(stack.bootstrapServers());
                var memory = stack.watchMemory(Member.DIAGNOSTIC)) {
            announcer.announce(warmUp);
            awaitFindings(warmUp, findings);
            var begun = announcer.announce(fleet);
            awaitFindings(fleet, findings);
            requireVerdicts(findings);
            var users = people(fleet);
            return new Diagnosed(
                    (double) stack.cloud().requests(fleet.tenants()) / users,
                    users * MILLIS / (findings.latestMillis() - begun),
                    memory.heapMegabytes(),
                    memory.residentMegabytes());
        }
    }

    private void awaitFindings(Fleet fleet, FindingsLog findings) throws InterruptedException {
        var mailboxes = new HashSet<String>();
        fleet.tenants()
                .forEach(tenant -> tenant.stuck().forEach(person -> mailboxes.add(tenant.id() + "/" + person.id())));
        stack.await(
                "all %,d mailboxes are diagnosed".formatted(mailboxes.size()),
                () -> findings.mailboxes().containsAll(mailboxes));
    }

    private void requireVerdicts(FindingsLog findings) {
        stack.say("  verdicts and first causes: " + findings.verdicts());
        var incomplete = findings.count("INCOMPLETE");
        if (incomplete > 0) {
            throw new Refusal(
                    "%d diagnoses were incomplete, so the requests of the others mean nothing; the logs are in %s."
                            .formatted(incomplete, stack.data().root()));
        }
    }

    private static int people(Fleet fleet) {
        return fleet.tenants().stream()
                .mapToInt(tenant -> tenant.stuck().size())
                .sum();
    }

    private static BenchReport report(Diagnosed diagnosed, double bare) {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of(
                "requestsPerUser",
                "requests per stuck user, tenant-wide ones included",
                diagnosed.requestsPerUser,
                new Goal.AtMost(MOST_REQUESTS_PER_USER)));
        figures.add(told("eventsPerSecond", "mailboxes diagnosed per second", diagnosed.perSecond));
        figures.add(told("ratioToBareKafka", "the same, to a bare consume-produce loop", diagnosed.perSecond / bare));
        figures.add(told("heapMb", "heap, the most that was seen (MB)", diagnosed.heapMegabytes));
        figures.add(told("rssMb", "resident memory, the most that was seen (MB)", diagnosed.residentMegabytes));
        return new BenchReport(figures);
    }

    private static Figure told(String key, String text, double value) {
        return Figure.of(key, text, value, new Goal.Nothing());
    }
}
