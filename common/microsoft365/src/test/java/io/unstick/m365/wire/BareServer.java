package io.unstick.m365.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** HTTP over a plain socket, so that nothing tidies up a connection that is to break. Gives tokens to everybody. */
public final class BareServer implements AutoCloseable {
    private final ServerSocket listening;
    private final Function<Received, Answer> behaviour;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private BareServer(ServerSocket listening, Function<Received, Answer> behaviour) {
        this.listening = listening;
        this.behaviour = behaviour;
    }

    /** Token requests are answered with the tenant's id as token; everything else as told. */
    public static BareServer answering(Function<Received, Answer> behaviour) {
        return answeringAll(request -> request.isForToken() ? token(request.tenant()) : behaviour.apply(request));
    }

    public static BareServer answeringAll(Function<Received, Answer> behaviour) {
        try {
            var server = new BareServer(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), behaviour);
            Thread.ofVirtual().start(server::accept);
            return server;
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }

    public static Answer token(String token) {
        return Answer.json("{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"%s\"}".formatted(token));
    }

    public String url() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    /** All requests but those for tokens, in order of arrival. */
    public List<Received> calls() {
        return received.stream().filter(request -> !request.isForToken()).toList();
    }

    public List<Received> tokenCalls() {
        return received.stream().filter(Received::isForToken).toList();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listening.close();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException stopped) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            for (String start = line(in); !start.isEmpty(); start = line(in)) {
                Received request = read(start, in);
                received.add(request);
                if (!answer(behaviour.apply(request), socket)) {
                    return;
                }
            }
        } catch (IOException | InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answer(Answer answer, Socket socket) throws IOException, InterruptedException {
        return switch (answer) {
            case Answer.Http http -> {
                socket.getOutputStream().write(http.bytes());
                socket.getOutputStream().flush();
                yield true;
            }
            case Answer.Close _ -> false;
            case Answer.Hang _ -> {
                closed.await();
                yield false;
            }
        };
    }

    private static Received read(String start, InputStream in) throws IOException {
        String[] words = start.split(" ", -1);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Received(words[0], words[1], headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                text.append((char) next);
            }
        }
        return text.toString();
    }
}
