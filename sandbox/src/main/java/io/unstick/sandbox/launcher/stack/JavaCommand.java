package io.unstick.sandbox.launcher.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command lines of the members. */
final class JavaCommand {

    private static final List<String> JVM =
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private final StackPlan plan;
    private final DataDirectory data;

    JavaCommand(StackPlan plan, DataDirectory data) {
        this.plan = plan;
        this.data = data;
    }

    /** Tells our own processes from strangers that got the same process id later. */
    static String mark(DataDirectory data, Member member) {
        return "-Dunstick.member=%s@%s".formatted(member.id(), data.root());
    }

    List<String> of(Member member) {
        return switch (member) {
            case INFRA -> helper(member, infra());
            case CLOUD -> helper(member, cloud());
            case DETECTOR, DIAGNOSTIC, REMEDIATION -> service(member);
        };
    }

    private List<String> infra() {
        return List.of(
                "--data", data.root().toString(),
                "--kafka-port", Integer.toString(plan.ports().kafka()),
                "--postgres-port", Integer.toString(plan.ports().postgres()));
    }

    private List<String> cloud() {
        var cloud = plan.cloud().orElseThrow();
        var arguments = new ArrayList<>(List.of(
                "--port", Integer.toString(plan.ports().cloud()),
                "--time-scale", Double.toString(cloud.timeScale()),
                "--seed", Long.toString(cloud.seed())));
        if (cloud.loaded()) {
            arguments.addAll(List.of("--scenario", "first"));
        }
        return arguments;
    }

    private List<String> helper(Member member, List<String> arguments) {
        var command = java(member);
        command.add("-Dlogback.configurationFile=io/unstick/sandbox/launcher/logback.xml");
        command.addAll(jar(member));
        command.add(member.id());
        command.addAll(arguments);
        return command;
    }

    private List<String> service(Member member) {
        var command = java(member);
        command.addAll(jar(member));
        command.add("--spring.config.additional-location="
                + plan.settings().stream().map(file -> "file:" + file).collect(Collectors.joining(",")));
        command.add("--server.port=" + plan.ports().byName().get(member.id()));
        if (member != Member.DIAGNOSTIC) { // it has no database
            command.add("--spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/%s"
                    .formatted(plan.ports().postgres(), member.id()));
        }
        return command;
    }

    private List<String> java(Member member) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(plan.machine().options(member));
        command.addAll(JVM);
        command.add(mark(data, member));
        return command;
    }

    private List<String> jar(Member member) {
        return List.of("-jar", plan.checkout().jar(member).toString());
    }
}
