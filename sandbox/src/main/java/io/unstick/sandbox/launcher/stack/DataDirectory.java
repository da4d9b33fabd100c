package io.unstick.sandbox.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one local Unstick, locked while it runs. The operating system lifts the lock when its owner dies, even by
 * kill -9, so a lock that holds means a living owner.
 */
public final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "up.lock";

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Locks the folder, and stops what a killed owner left running in it. Data is kept unless it shall be fresh.
     *
     * @throws Refusal when a living process uses it, or when it holds what was not made here: that would be lost
     */
    public static DataDirectory open(Path folder, boolean fresh) {
        var root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            refuseWhatIsNotOurs(root);
            var data = new DataDirectory(root, lock(root));
            Leftovers.stop(data);
            if (fresh) {
                data.empty();
            }
            for (var child : List.of("run", "log", "config")) {
                Files.createDirectories(root.resolve(child));
            }
            return data;
        } catch (IOException e) {
            throw new Refusal("The folder %s cannot be used: %s.".formatted(root, e.getMessage()), e);
        }
    }

    /** The lock stays for good, so that it marks a folder as ours. */
    private static void refuseWhatIsNotOurs(Path root) throws IOException {
        try (var content = Files.list(root)) {
            if (content.findAny().isPresent() && !Files.exists(root.resolve(LOCK))) {
                throw new Refusal("The folder %s holds other things than Unstick's data: name an empty or new one."
                        .formatted(root));
            }
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        var channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new Refusal(
                    "Unstick is already running with the data in %s: stop it, or choose another folder with --data."
                            .formatted(root));
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException e) { // held by this very process
            return null;
        }
    }

    /** The folder itself, absolute. */
    public Path root() {
        return root;
    }

    /** Where a member's output goes. */
    public Path log(Member member) {
        return root.resolve("log").resolve(member.id() + ".log");
    }

    /** Holds the process id of a member while it runs. */
    public Path pid(Member member) {
        return root.resolve("run").resolve(member.id() + ".pid");
    }

    /** A generated settings file. */
    public Path config(String name) {
        return root.resolve("config").resolve(name);
    }

    /** Exists while the helper process with Kafka and PostgreSQL is ready. */
    public Path infraReady() {
        return root.resolve("run").resolve("infra.ready");
    }

    void forgetInfraReady() {
        try {
            Files.deleteIfExists(infraReady());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + infraReady(), e);
        }
    }

    /** The databases' folder. */
    public Path postgres() {
        return root.resolve("postgres");
    }

    /** The broker's folder. */
    public Path kafka() {
        return root.resolve("kafka");
    }

    /** The log of the run before is kept under another name, so that a log speaks of one run only. */
    void startNewLog(Member member) {
        var log = log(member);
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(member.id() + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot rename " + log, e);
        }
    }

    /** Removes everything, the folder itself too; unlocks it. */
    public void remove() {
        try {
            empty();
            close();
            Files.deleteIfExists(root.resolve(LOCK));
            Files.deleteIfExists(root);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + root, e);
        }
    }

    private void empty() throws IOException {
        try (var content = Files.walk(root)) {
            for (var path : content.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(root) && !path.equals(root.resolve(LOCK))) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unlock " + root, e);
        }
    }
}
