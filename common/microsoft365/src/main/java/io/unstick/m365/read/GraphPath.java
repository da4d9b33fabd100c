package io.unstick.m365.read;

import java.util.List;

/**
 * A path below Graph's version: with {@code {id}} it names the request, filled it addresses one.
 *
 * @param api the request's name
 * @param query {@code ?$select=...}, or nothing
 */
record GraphPath(String api, String template, String id, String query) {
    static GraphPath plain(String path, String query) {
        return new GraphPath("GET " + path, path, "", query);
    }

    static GraphPath of(String template, Object id) {
        return new GraphPath("GET " + template, template, id.toString(), "");
    }

    GraphPath selecting(List<String> properties) {
        return new GraphPath(api, template, id, "?$select=" + String.join(",", properties));
    }

    /** Under a name of its own, because access to it may be lost alone. */
    GraphPath named(String name) {
        return new GraphPath("GET " + name, template, id, query);
    }

    String filled() {
        return template.replace("{id}", id) + query;
    }
}
