package io.unstick.sandbox.launcher.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the launcher itself reads from a person's settings file: ports and local logins. Everything else is the services'
 * to judge.
 */
public final class SettingsFile {

    private static final String LOCAL = "unstick.local.";
    private static final String PLAIN_TEXT = "{noop}";

    private final Path path;
    private final JsonNode content;
    private final Map<String, String> flat = new LinkedHashMap<>();

    private SettingsFile(Path path, JsonNode content) {
        this.path = path;
        this.content = content;
        flatten("", content);
        refuseUnknownLocalKeys();
    }

    /**
     * Reads it.
     *
     * @throws Refusal naming the file, and line or key, when it is not there, not YAML, or has an unknown local key
     */
    public static SettingsFile read(Path path) {
        if (!Files.isReadable(path)) {
            throw new Refusal("The settings file %s does not exist or cannot be read.".formatted(path));
        }
        try {
            var content = new YAMLMapper().readTree(path);
            return new SettingsFile(path.toAbsolutePath().normalize(), content);
        } catch (JacksonException e) {
            throw new Refusal(
                    "%s:%d: this is not YAML: %s."
                            .formatted(path, e.getLocation().getLineNr(), firstLine(e.getOriginalMessage())),
                    e);
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text);
    }

    private void flatten(String prefix, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(entry -> flatten(join(prefix, entry.getKey()), entry.getValue()));
        } else if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                flatten("%s[%d]".formatted(prefix, i), node.get(i));
            }
        } else if (!(node instanceof MissingNode)) {
            flat.put(prefix, node.asString(""));
        }
    }

    private static String join(String prefix, String key) {
        return prefix.isEmpty() ? key : prefix + "." + key;
    }

    private void refuseUnknownLocalKeys() {
        var known = Ports.usual().byName().keySet();
        flat.keySet().stream()
                .filter(key -> key.startsWith(LOCAL))
                .filter(key -> known.stream().noneMatch(name -> key.equals(Ports.PREFIX + name)))
                .findFirst()
                .ifPresent(key -> {
                    throw new Refusal("%s: %s is not a setting; %s%s are.".formatted(path, key, Ports.PREFIX, known));
                });
    }

    /** The file, absolute. */
    public Path path() {
        return path;
    }

    /** Every value by its dotted key. */
    public Map<String, String> values() {
        return Map.copyOf(flat);
    }

    /** The local logins whose passwords stand in the file in clear text. */
    public List<Login> logins() {
        var logins = new ArrayList<Login>();
        for (var user : content.at("/unstick/api/users")) {
            var password = user.path("password").asString("");
            if (password.startsWith(PLAIN_TEXT)) {
                logins.add(new Login(
                        user.path("name").asString(""), password.substring(PLAIN_TEXT.length()), roles(user)));
            }
        }
        return logins;
    }

    private static List<String> roles(JsonNode user) {
        var roles = new ArrayList<String>();
        user.path("roles").forEach(role -> roles.add(role.asString("")));
        return roles;
    }
}
