package io.unstick.sandbox.launcher.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A checkout whose jars are all {@link StandInMain}. */
public final class FakeCheckout {

    private final Path root;

    private FakeCheckout(Path root) {
        this.root = root;
    }

    /** Fills this empty folder. */
    public static FakeCheckout in(Path root) throws IOException {
        var checkout = new FakeCheckout(root);
        for (var member : Member.values()) {
            Files.createDirectories(checkout.target(member));
            try (var jar = Files.newOutputStream(checkout.target(member).resolve("unstick-stand-in-exec.jar"))) {
                write(jar);
            }
        }
        return checkout;
    }

    private static void write(OutputStream out) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInMain.class.getName());
        var entry = StandInMain.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(out, manifest);
                var bytes = StandInMain.class.getResourceAsStream("/" + entry)) {
            jar.putNextEntry(new ZipEntry(entry));
            if (bytes != null) {
                bytes.transferTo(jar);
            }
        }
    }

    private Path target(Member member) {
        return root.resolve(member.module()).resolve("target");
    }

    /** From its next start on. */
    public void misbehave(Member member, String how) throws IOException {
        Files.createFile(target(member).resolve(how));
    }

    /** The root as the launcher takes it. */
    public Checkout checkout() {
        return new Checkout(root);
    }
}
