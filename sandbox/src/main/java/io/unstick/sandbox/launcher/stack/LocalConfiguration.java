package io.unstick.sandbox.launcher.stack;

import io.unstick.sandbox.cloud.SimulatedApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes the settings files of a local Unstick into its folder. */
public final class LocalConfiguration {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private static final int KEY_BYTES = 32;

    private final DataDirectory data;
    private final Ports ports;

    /** Writes into this folder, for these ports. */
    public LocalConfiguration(DataDirectory data, Ports ports) {
        this.data = data;
        this.ports = ports;
    }

    /** Where the services find what the launcher started for them. Goes after a person's own file, so that it wins. */
    public Path writeLocal() {
        return write(
                "local.yaml",
                "Where this machine's Kafka and PostgreSQL are. Made at every start; do not edit.",
                Map.of("spring", ordered("kafka", Map.of("bootstrap-servers", "127.0.0.1:" + ports.kafka()))));
    }

    /** Settings for the simulated cloud, with these logins; the tenants are in {@code tenants.yaml} beside it. */
    public Path writeSimulated(double timeScale, List<Login> logins) {
        var cloud = ports.http(Member.CLOUD).toString();
        var unstick = ordered("instance", "local");
        unstick.put("time-scale", timeScale);
        unstick.put("tenants-file", "tenants.yaml");
        var microsoft = ordered("login-url", cloud);
        microsoft.put("graph-url", cloud);
        microsoft.put("exchange-url", cloud);
        microsoft.put("reader", credential(SimulatedApp.READER));
        microsoft.put("remediator", credential(SimulatedApp.REMEDIATOR));
        microsoft.put("limits", fasterWithTime());
        unstick.put("m365", microsoft);
        unstick.put(
                "api",
                Map.of("users", logins.stream().map(LocalConfiguration::user).toList()));
        unstick.put(
                "remediation", Map.of("sealed-drop-key-path", sealedDropKey().toString()));
        unstick.put("local", Map.of("ports", ports.byName()));
        return write(
                "unstick.yaml",
                "Settings for the simulated Microsoft 365. Made at every start; do not edit.",
                Map.of("unstick", unstick));
    }

    /** The fleet. */
    public Path writeTenants(TenantsFile tenants) {
        return write("tenants.yaml", "The simulated customers. Made at every start; do not edit.", tenants.content());
    }

    /** Drawn once for a data folder: what was sealed before a restart must open after it. */
    private Path sealedDropKey() {
        var file = data.config("sealed-drop.key");
        try {
            if (!Files.exists(file)) {
                var key = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(key);
                OwnerOnly.protect(Files.createFile(file));
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static Map<String, Object> credential(SimulatedApp app) {
        var credential = ordered("client-id", app.clientId());
        credential.put("client-secret", app.clientSecret());
        return credential;
    }

    /** The budgets are per real second; where a simulated hour takes two of them, real ones would starve the services. */
    private static Map<String, Object> fasterWithTime() {
        var limits = ordered("graph-concurrency", 50);
        limits.put("graph-requests-per-second", 500);
        limits.put("exchange-concurrency", 50);
        limits.put("exchange-requests-per-second", 500);
        return limits;
    }

    private static Map<String, Object> user(Login login) {
        var user = ordered("name", login.name());
        user.put("password", "{noop}" + login.password());
        user.put("roles", login.roles());
        user.put("tenants", List.of("*"));
        return user;
    }

    private static Map<String, Object> ordered(String key, Object value) {
        var map = new LinkedHashMap<String, Object>();
        map.put(key, value);
        return map;
    }

    private Path write(String name, String comment, Map<String, Object> content) {
        var file = data.config(name);
        try {
            Files.writeString(file, "# " + comment + "\n" + YAML.writeValueAsString(content));
            OwnerOnly.protect(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
