package io.unstick.sandbox.launcher.demo;

import io.unstick.sandbox.launcher.stack.Checkout;
import io.unstick.sandbox.launcher.stack.DataDirectory;
import io.unstick.sandbox.launcher.stack.LocalConfiguration;
import io.unstick.sandbox.launcher.stack.LocalStack;
import io.unstick.sandbox.launcher.stack.Login;
import io.unstick.sandbox.launcher.stack.Member;
import io.unstick.sandbox.launcher.stack.Ports;
import io.unstick.sandbox.launcher.stack.Progress;
import io.unstick.sandbox.launcher.stack.StackPlan;
import io.unstick.sandbox.scenarios.Scenario;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A whole local Unstick on free ports in front of an empty simulated cloud, and the performance on it. */
public final class Demo implements AutoCloseable {

    private final LocalStack stack;
    private final List<Login> logins;
    private final Pace pace;
    private final long seed;

    private Demo(LocalStack stack, List<Login> logins, Pace pace, long seed) {
        this.stack = stack;
        this.logins = logins;
        this.pace = pace;
        this.seed = seed;
    }

    /** Writes the settings into the folder; nothing is started yet. */
    public static Demo prepare(Checkout checkout, DataDirectory data, Pace pace, long seed, Progress progress) {
        var ports = Ports.free();
        var logins = Login.drawn();
        var configuration = new LocalConfiguration(data, ports);
        configuration.writeTenants(SimulatedFleet.hurried(seed));
        var settings = List.of(configuration.writeSimulated(pace.timeScale(), logins), configuration.writeLocal());
        var cloud = new StackPlan.CloudPlan(pace.timeScale(), seed, false);
        var plan = new StackPlan(checkout, ports, settings, Optional.of(cloud));
        return new Demo(new LocalStack(plan, data, progress), logins, pace, seed);
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
        return new OperatorApi(stack.address(Member.REMEDIATION), logins.get(0), logins.get(1));
    }

    /** Plays all scenarios on the running stack, while the hooks disturb. */
    public List<CaseResult> play(DemoScreen screen, List<DemoHook> hooks) throws IOException, InterruptedException {
        return new DemoRun(api(), cloud(), screen, pace, hooks).play(Scenario.of(Scenario.StorySet.FIRST), seed);
    }

    /** Stops all processes. */
    @Override
    public void close() {
        stack.close();
    }
}
