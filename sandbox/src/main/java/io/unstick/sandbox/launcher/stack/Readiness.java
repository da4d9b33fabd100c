package io.unstick.sandbox.launcher.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;

/** Whether a member does its work yet; asked again and again, never believed from a log. */
final class Readiness {

    private static final int OK = 200;

    private final Ports ports;
    private final DataDirectory data;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    Readiness(Ports ports, DataDirectory data) {
        this.ports = ports;
        this.data = data;
    }

    boolean isReady(Member member) throws InterruptedException {
        return switch (member) {
            case INFRA -> Files.exists(data.infraReady());
            case CLOUD -> answers(ports.http(member).resolve("/_sandbox/health"));
            case DETECTOR, DIAGNOSTIC, REMEDIATION -> answers(ports.http(member).resolve("/actuator/health/readiness"));
        };
    }

    private boolean answers(URI address) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(3)).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) { // not listening yet
            return false;
        }
    }
}
