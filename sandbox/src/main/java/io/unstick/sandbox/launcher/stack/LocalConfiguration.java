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
import tools.jackson.databind.JsonNode;
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

    /** More settings below {@code unstick}, for whoever lists this file after the others. */
    public Path writeMore(String name, Map<String, Object> unstick) {
        return write(name, "Settings of this run alone. Do not edit.", Map.of("unstick", unstick));
    }

    /** How the simulated customers' own servers are reached, with the secrets in files beside it. */
    public Path writeOnPremises(List<OnPremisesSite> sites) {
        var tenants = new LinkedHashMap<String, Object>();
        for (var site : sites) {
            tenants.put(site.tenantId(), settingsOf(site));
        }
        return writeMore("on-premises.yaml", Map.of("on-premises", Map.of("tenants", tenants)));
    }

    private Map<String, Object> settingsOf(OnPremisesSite site) {
        var directory = site.directory();
        var sync = site.syncServer();
        var settings = ordered(
                "ldap-url",
                "ldaps://%s:%d"
                        .formatted(
                                directory.path("host").asString(""),
                                directory.path("ldapsPort").asInt()));
        settings.put("base-dn", directory.path("baseDn").asString(""));
        settings.put("bind-dn", directory.path("bindDn").asString(""));
        settings.put("bind-password-path", secret(site, "bind-password", directory.path("bindPassword")));
        settings.put("ca-certificate-path", secret(site, "ca.pem", directory.path("caPem")));
        settings.put("routing-domain", "mail." + site.domain());
        settings.put("sync-host", sync.path("host").asString(""));
        settings.put("sync-port", sync.path("port").asInt());
        settings.put("sync-user", sync.path("user").asString(""));
        settings.put("sync-password-path", secret(site, "sync-password", sync.path("password")));
        settings.put("sync-host-key", sync.path("hostKeyFingerprint").asString(""));
        return settings;
    }

    private String secret(OnPremisesSite site, String name, JsonNode content) {
        var file = data.config(site.tenantId() + "-" + name);
        try {
            Files.writeString(file, content.asString(""));
            OwnerOnly.protect(file);
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
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
