package io.unstick.m365.write;

import io.unstick.m365.read.AccountSnapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A user as it is to be created.
 *
 * @param properties by their names in Graph, such as {@link AccountSnapshot#properties()} has them
 */
public record NewUser(Map<String, Object> properties, InitialPassword password) {
    private static final Set<String> REQUIRED =
            Set.of("accountEnabled", "displayName", "mailNickname", "userPrincipalName");

    /** Refuses, with {@link IllegalArgumentException}, what Graph cannot create or what is not a user's to say. */
    public NewUser {
        properties = Map.copyOf(properties);
        for (String name : REQUIRED) {
            if (!properties.containsKey(name)) {
                throw new IllegalArgumentException("a new user needs " + name);
            }
        }
        for (String name : properties.keySet()) {
            if (!AccountSnapshot.WRITABLE.contains(name)) {
                throw new IllegalArgumentException("a new user cannot bring " + name);
            }
        }
    }

    Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>(properties);
        body.put("passwordProfile", Map.of("forceChangePasswordNextSignIn", true, "password", password.reveal()));
        return body;
    }

    /** Without names and addresses: this text reaches logs. */
    @Override
    public String toString() {
        return "NewUser" + properties.keySet();
    }
}
