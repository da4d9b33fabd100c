package io.unstick.sandbox.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP listener: 127.0.0.1 only, one virtual thread per request. */
final class HttpFront implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    static {
        // Read once by the JDK's server. Without the first, small answers wait 40 ms for an acknowledgement; with the
        // defaults of the others, the server drops idle connections that a client is about to send a write on.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.idleInterval", "3600");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "10000");
    }

    private final HttpServer server;
    private final ExecutorService threads;

    private HttpFront(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    static HttpFront open(int port, Function<Request, Delivery> answers) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(LOOPBACK, port), 1024);
            ExecutorService threads = Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("cloud-", 0).factory());
            server.setExecutor(threads);
            server.createContext("/", exchange -> serve(exchange, answers));
            server.start();
            return new HttpFront(server, threads);
        } catch (IOException cause) {
            throw new UncheckedIOException("The simulated cloud cannot listen on 127.0.0.1:" + port + ".", cause);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void serve(HttpExchange exchange, Function<Request, Delivery> answers) throws IOException {
        try (exchange) {
            switch (answer(exchange, answers)) {
                case Delivery.Answer(Reply reply) -> send(exchange, reply);
                case Delivery.HangUp() -> LOG.atDebug().log("Connection closed on purpose");
            }
        }
    }

    private static Delivery answer(HttpExchange exchange, Function<Request, Delivery> answers) throws IOException {
        try {
            return answers.apply(read(exchange));
        } catch (RuntimeException defect) {
            LOG.atError().setCause(defect).log("The simulated cloud has a defect");
            return new Delivery.Answer(Reply.of(500, Json.object().put("sandboxDefect", defect.toString())));
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Request.of(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.text().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        if (body.length > 0) {
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        }
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
