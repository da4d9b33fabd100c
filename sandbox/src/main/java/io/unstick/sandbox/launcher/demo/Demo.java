package io.unstick.sandbox.launcher.demo;

import io.unstick.sandbox.launcher.stack.Checkout;
import io.unstick.sandbox.launcher.stack.DataDirectory;
import io.unstick.sandbox.launcher.stack.LocalConfiguration;
import io.unstick.sandbox.launcher.stack.LocalStack;
import io.unstick.sandbox.launcher.stack.Login;
import io.unstick.sandbox.launcher.stack.Member;
import io.unstick.sandbox.launcher.stack.OnPremisesSite;
import io.unstick.sandbox.launcher.stack.Ports;
import io.unstick.sandbox.launcher.stack.Progress;
import io.unstick.sandbox.launcher.stack.StackPlan;
import io.unstick.sandbox.scenarios.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A whole local Unstick on free ports in front of an empty simulated cloud, and the performance on it. */
public final class Demo implements AutoCloseable {

    /** How blockers begin that lie in the customer's own Active Directory. */
    private static final List<String> HYBRID =
            List.of("onprem-", "remote-recipient-type", "archive-guid", "address-held-by-synced");

    private final LocalStack stack;
    private final LocalConfiguration configuration;
    private final List<Login> logins;
    private final Programme programme;

    private Demo(LocalStack stack, LocalConfiguration configuration, List<Login> logins, Programme programme) {
        this.stack = stack;
        this.configuration = configuration;
        this.logins = logins;
        this.programme = programme;
    }

    /** Writes the settings into the folder; nothing is started yet. */
    public static Demo prepare(Checkout checkout, DataDirectory data, Programme programme, Progress progress) {
        var ports = Ports.free();
        var logins = Login.drawn();
        var configuration = new LocalConfiguration(data, ports);
        configuration.writeTenants(SimulatedFleet.hurried(programme.set(), programme.seed()));
        var timeScale = programme.pace().timeScale();
        var settings = new ArrayList<Path>();
        settings.add(configuration.writeSimulated(timeScale, logins));
        settings.add(configuration.writeLocal());
        if (programme.scenarios().stream().anyMatch(Demo::isHybrid)) {
            // What it says is known when the cloud runs.
            settings.add(configuration.writeOnPremises(List.of()));
        }
        var cloud = new StackPlan.CloudPlan(timeScale, programme.seed(), false);
        var plan = new StackPlan(checkout, ports, settings, Optional.of(cloud));
        return new Demo(new LocalStack(plan, data, progress), configuration, logins, programme);
    }

    /** Starts everything; the services last, because they must be told how customers' own servers are reached. */
    public void start() throws IOException, InterruptedException {
        stack.start(List.of(Member.INFRA, Member.CLOUD));
        var sites = new ArrayList<OnPremisesSite>();
        for (var scenario : programme.scenarios()) {
            if (isHybrid(scenario)) {
                cloud().site(scenario, programme.seed()).ifPresent(sites::add);
            }
        }
        if (!sites.isEmpty()) {
            configuration.writeOnPremises(sites);
        }
        stack.start(Member.services());
    }

    private static boolean isHybrid(Scenario scenario) {
        return scenario.users().stream()
                .flatMap(user -> Stream.ofNullable(user.blockedBy()))
                .anyMatch(blocker -> HYBRID.stream().anyMatch(blocker::startsWith));
    }

    /** The processes, to be started before anything is played. */
    public LocalStack stack() {
        return stack;
    }

    /** The cloud behind the product's back. */
    public CloudControl cloud() {
        return new CloudControl(stack.address(Member.CLOUD));
    }

    /** The product as people use it. */
    public OperatorApi api() {
        return new OperatorApi(stack.address(Member.REMEDIATION), logins.getFirst(), logins.subList(1, logins.size()));
    }

    /** Plays all scenarios on the running stack, while the hooks disturb. */
    public List<CaseResult> play(DemoScreen screen, List<DemoHook> hooks) throws IOException, InterruptedException {
        return new DemoRun(api(), cloud(), screen, programme.pace(), hooks)
                .play(programme.scenarios(), programme.seed());
    }

    /** Stops all processes. */
    @Override
    public void close() {
        stack.close();
    }
}
