package io.unstick.sandbox.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout whose built jars run, named by the system property {@code unstick.root}. */
public record Checkout(Path root) {

    /** The root as an absolute path. */
    public Checkout {
        root = root.toAbsolutePath().normalize();
    }

    /** From the system property; without it, the folder above the one that holds the running jar's {@code target}. */
    public static Checkout here() {
        var named = System.getProperty("unstick.root");
        return new Checkout(named == null ? aboveTheJar() : Path.of(named));
    }

    private static Path aboveTheJar() {
        // java -jar: the class path is the jar itself, sandbox/target/unstick-sandbox-VERSION-exec.jar
        var jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        var target = jar.getParent();
        var module = target == null ? null : target.getParent();
        var root = module == null ? null : module.getParent();
        return root == null ? Path.of("") : root;
    }

    /**
     * The runnable jar of a member.
     *
     * @throws Refusal when it is not built
     */
    public Path jar(Member member) {
        var target = root.resolve(member.module()).resolve("target");
        if (Files.isDirectory(target)) {
            try (var jars = Files.newDirectoryStream(target, "unstick-*-exec.jar")) {
                for (var jar : jars) {
                    return jar;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + target, e);
            }
        }
        throw new Refusal("%s is not built: run ./mvnw -DskipTests package in %s.".formatted(member.module(), root));
    }
}
