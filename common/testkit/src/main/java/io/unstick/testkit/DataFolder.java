package io.unstick.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A server's folder, locked while this process uses it. The operating system lifts the lock when the process dies, even
 * by kill -9, so a lock that holds means a living owner.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;
    private final boolean temporary;

    private DataFolder(Path path, FileChannel lock, boolean temporary) {
        this.path = path;
        this.lock = lock;
        this.temporary = temporary;
    }

    static DataFolder kept(Path path) {
        return new DataFolder(path.toAbsolutePath(), lockIn(path), false);
    }

    /** Emptied and removed on close. */
    static DataFolder temporary(String prefix) {
        try {
            var path = Files.createTempDirectory(prefix);
            return new DataFolder(path, lockIn(path), true);
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder", e);
        }
    }

    Path path() {
        return path;
    }

    Path resolve(String child) {
        return path.resolve(child);
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var content = Files.walk(folder)) {
            for (var path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }

    private static FileChannel lockIn(Path folder) {
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(
                    folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(folder, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + folder, e);
        }
        throw inUse(folder, channel);
    }

    private static IllegalStateException inUse(Path folder, @Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new IllegalStateException("%s is in use by a running process.".formatted(folder));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unlock " + path, e);
        }
        if (temporary) {
            delete(path);
        }
    }
}
