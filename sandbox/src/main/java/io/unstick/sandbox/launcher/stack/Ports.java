package io.unstick.sandbox.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where everything listens, on loopback only. */
public record Ports(int detector, int diagnostic, int remediation, int kafka, int postgres, int cloud) {

    /** Prefix of the settings that choose the ports. */
    static final String PREFIX = "unstick.local.ports.";

    private static final int HIGHEST = 65_535;

    /** The ports of {@code up} unless the settings name others. */
    public static Ports usual() {
        return new Ports(8081, 8082, 8083, 19_092, 15_432, 8090);
    }

    /** Ports that are free now; somebody else may take one before it is used. */
    public static Ports free() {
        var held = new ArrayList<ServerSocket>();
        try {
            for (var i = 0; i < 6; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            var free = held.stream().map(ServerSocket::getLocalPort).toList();
            return new Ports(free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5));
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on loopback", e);
        } finally {
            held.forEach(Ports::close);
        }
    }

    /**
     * The usual ports, but for those that the settings name.
     *
     * @param settings flat keys, such as {@code unstick.local.ports.kafka}
     * @throws Refusal naming the key of a port that is none
     */
    public static Ports from(Map<String, String> settings) {
        var usual = usual();
        return new Ports(
                port(settings, "detector", usual.detector),
                port(settings, "diagnostic", usual.diagnostic),
                port(settings, "remediation", usual.remediation),
                port(settings, "kafka", usual.kafka),
                port(settings, "postgres", usual.postgres),
                port(settings, "cloud", usual.cloud));
    }

    private static int port(Map<String, String> settings, String name, int usual) {
        var chosen = settings.getOrDefault(PREFIX + name, Integer.toString(usual));
        try {
            var port = Integer.parseInt(chosen);
            if (port > 0 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw notAPort(name, chosen);
        }
        throw notAPort(name, chosen);
    }

    private static Refusal notAPort(String name, String chosen) {
        return new Refusal("%s%s must be a port from 1 to %d, but is \"%s\".".formatted(PREFIX, name, HIGHEST, chosen));
    }

    /** All of them by the last part of their setting's name. */
    public Map<String, Integer> byName() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("detector", detector);
        ports.put("diagnostic", diagnostic);
        ports.put("remediation", remediation);
        ports.put("kafka", kafka);
        ports.put("postgres", postgres);
        ports.put("cloud", cloud);
        return ports;
    }

    /** The HTTP address of a member that has one. */
    public URI http(Member member) {
        return URI.create("http://127.0.0.1:" + byName().get(member.id()));
    }

    /**
     * Says early and plainly what a server would report late and in many lines.
     *
     * @throws Refusal naming the port, the setting and the environment variable that change it
     */
    void requireFree(List<String> names) {
        for (var name : names) {
            var port = byName().getOrDefault(name, 0);
            if (!isFree(port)) {
                throw new Refusal(
                        "Port %d for %s is taken by another process: stop it, or choose another port with %s%s (or %s)."
                                .formatted(port, name, PREFIX, name, environmentVariable(name)));
            }
        }
    }

    /** The key that chooses a port. */
    public static String setting(String name) {
        return PREFIX + name;
    }

    /** The environment variable that chooses a port, by Spring's rule for names. */
    public static String environmentVariable(String name) {
        return setting(name).toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // A port whose last owner left connections in TIME_WAIT is free for a server.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
