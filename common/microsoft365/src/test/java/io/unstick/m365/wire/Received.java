package io.unstick.m365.wire;

import java.util.Map;

/**
 * One request as it arrived.
 *
 * @param headers by lower-case name
 */
public record Received(String method, String path, Map<String, String> headers, String body) {
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public boolean isForToken() {
        return path.endsWith("/oauth2/v2.0/token");
    }

    /** The tenant that a token path or an Exchange path names; empty for Graph. */
    public String tenant() {
        String[] parts = path.split("/", -1);
        return isForToken() ? parts[1] : path.startsWith("/adminapi/") ? parts[3] : "";
    }
}
