package io.unstick.planted.impure;

import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.InstantSource;
import org.slf4j.Logger;

/** Each of these has an effect that a class that decides must not have. */
public final class Effects {

    private Effects() {}

    /** Holds a clock. */
    public record Clocked(InstantSource time) {}

    /** Holds a connection to a database. */
    public record Stored(Connection connection) {}

    /** Holds a connection to a machine. */
    public record Networked(Socket socket) {}

    /** Knows a framework. */
    public record Logged(Logger log) {}

    /** Reads a file. */
    public record Filed(Path path) {
        /** Whether it is there. */
        public boolean exists() {
            return Files.exists(path);
        }
    }
}
