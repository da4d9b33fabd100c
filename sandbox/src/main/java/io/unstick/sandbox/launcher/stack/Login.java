package io.unstick.sandbox.launcher.stack;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * A local login of the REST API.
 *
 * @param password in clear text
 */
public record Login(String name, String password, List<String> roles) {

    private static final int RANDOM_BYTES = 12;

    /** Keeps a copy of the roles. */
    public Login {
        roles = List.copyOf(roles);
    }

    /** One operator and two approvers with passwords drawn now. */
    public static List<Login> drawn() {
        return List.of(drawn("operator"), drawn("approver", "approver"), drawn("approver2", "approver"));
    }

    private static Login drawn(String name) {
        return drawn(name, name);
    }

    private static Login drawn(String name, String role) {
        var random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return new Login(name, Base64.getUrlEncoder().withoutPadding().encodeToString(random), List.of(role));
    }

    /** The value of the HTTP header {@code Authorization}. */
    public String basic() {
        var pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Login[%s]".formatted(name);
    }
}
