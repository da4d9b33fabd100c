package io.unstick.remediation.boundaries;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** The way to one of a customer's servers, on which answers can get lost. */
final class Line implements AutoCloseable {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final int BUFFER = 8192;

    private final ServerSocket entrance;
    private final int server;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile BooleanSupplier losing = () -> false;

    /** Leads to this port of the same machine. */
    Line(int server) {
        this.server = server;
        try {
            this.entrance = new ServerSocket(0, 0, LOOPBACK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::listen);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** From the moment this holds, nothing of what the server says arrives. */
    void loseAnswersOnce(BooleanSupplier applied) {
        losing = applied;
    }

    /** Whoever waits for a lost answer waits no more; from now on every answer arrives. */
    void heal() {
        losing = () -> false;
        ends.forEach(Line::hangUp);
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                Socket further = new Socket(LOOPBACK, server);
                ends.add(client);
                Thread.startVirtualThread(() -> pump(client, further, false));
                Thread.startVirtualThread(() -> pump(further, client, true));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void hangUp(Socket end) {
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (!answers || !losing.getAsBoolean()) {
                    out.write(buffer, 0, length);
                }
            }
        } catch (IOException broken) {
            // Either side has hung up, and with it the other.
            return;
        }
    }
}
