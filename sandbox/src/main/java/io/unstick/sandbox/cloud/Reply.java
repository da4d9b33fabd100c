package io.unstick.sandbox.cloud;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One HTTP answer, with what it did to the world when it did something. */
record Reply(
        int status,
        Map<String, String> headers,
        Content content,
        @Nullable Change change) {

    /** What is in the body. */
    sealed interface Content {
        /** No body at all. */
        record Nothing() implements Content {}

        /** A JSON document. */
        record Document(JsonNode node) implements Content {}

        /** Text that need not be anything. */
        record Raw(String text) implements Content {}
    }

    static Reply of(int status, JsonNode body) {
        return new Reply(status, Map.of(), new Content.Document(body), null);
    }

    static Reply ok(JsonNode body) {
        return of(200, body);
    }

    static Reply noContent() {
        return new Reply(204, Map.of(), new Content.Nothing(), null);
    }

    static Reply raw(int status, String text) {
        return new Reply(status, Map.of(), new Content.Raw(text), null);
    }

    /** What Exchange really sends where a permission is missing. */
    static Reply nulBytes(int status) {
        return raw(status, "\0".repeat(64));
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, content, change);
    }

    Reply because(Change done) {
        return new Reply(status, headers, content, done);
    }

    String text() {
        return switch (content) {
            case Content.Nothing() -> "";
            case Content.Document(JsonNode node) -> Json.text(node);
            case Content.Raw(String text) -> text;
        };
    }

    /** The same with a body that ends in the middle. */
    Reply cutShort() {
        String whole = text();
        String half = whole.isEmpty() ? "{\"value\":[" : whole.substring(0, whole.length() / 2);
        return new Reply(status == 204 ? 200 : status, headers, new Content.Raw(half), change);
    }
}
