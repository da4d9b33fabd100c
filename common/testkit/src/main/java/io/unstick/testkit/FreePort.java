package io.unstick.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Loopback ports. A port found free may be taken by somebody else a moment later; callers retry or say so. */
final class FreePort {

    private FreePort() {}

    static int find() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on loopback", e);
        }
    }

    /** Says early and plainly what a server would report late and in many lines. */
    static void requireFree(int port, String whoWantsIt) {
        try (var socket = new ServerSocket()) {
            // A port whose last owner left connections in TIME_WAIT is free for a server.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Port %d for %s is taken by another process.".formatted(port, whoWantsIt), e);
        }
    }
}
