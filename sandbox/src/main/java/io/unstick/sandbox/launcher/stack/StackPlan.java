package io.unstick.sandbox.launcher.stack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a local Unstick consists of.
 *
 * @param settings Spring settings files of the services; a later one wins
 * @param cloud the simulated Microsoft 365; empty when real tenants are watched
 * @param machine what the processes are tuned for
 */
public record StackPlan(
        Checkout checkout, Ports ports, List<Path> settings, Optional<CloudPlan> cloud, VirtualMachine machine) {

    /** Keeps a copy of the list. */
    public StackPlan {
        settings = List.copyOf(settings);
    }

    /** The same for a short visit. */
    public StackPlan(Checkout checkout, Ports ports, List<Path> settings, Optional<CloudPlan> cloud) {
        this(checkout, ports, settings, cloud, VirtualMachine.QUICK_TO_START);
    }

    /**
     * How the simulated Microsoft 365 starts.
     *
     * @param loaded whether the scenarios of the demo are there from the beginning
     */
    public record CloudPlan(double timeScale, long seed, boolean loaded) {}

    /** Those that run, in the order they start. */
    public List<Member> members() {
        return Arrays.stream(Member.values())
                .filter(member -> member != Member.CLOUD || cloud.isPresent())
                .toList();
    }

    /** The settings' names of the ports that are used. */
    List<String> portNames() {
        return ports.byName().keySet().stream()
                .filter(name -> !name.equals(Member.CLOUD.id()) || cloud.isPresent())
                .toList();
    }
}
