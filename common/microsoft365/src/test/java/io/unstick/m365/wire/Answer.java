package io.unstick.m365.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the bare server does with a request. */
public sealed interface Answer {
    /** A whole HTTP answer. */
    record Http(int status, Map<String, String> headers, String body) implements Answer {
        byte[] bytes() {
            byte[] content = body.getBytes(StandardCharsets.UTF_8);
            var head = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
            head.append("Content-Length: ").append(content.length).append("\r\n");
            if (!headers.containsKey("Content-Type")) {
                head.append("Content-Type: application/json\r\n");
            }
            headers.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
            byte[] all = new byte[start.length + content.length];
            System.arraycopy(start, 0, all, 0, start.length);
            System.arraycopy(content, 0, all, start.length, content.length);
            return all;
        }
    }

    /** The connection is closed without a word. */
    record Close() implements Answer {}

    /** Nothing, until the server is closed. */
    record Hang() implements Answer {}

    static Answer json(String body) {
        return new Http(200, Map.of("request-id", "answer-1"), body);
    }

    static Answer status(int status) {
        return new Http(status, Map.of(), "{}");
    }

    static Answer status(int status, String body) {
        return new Http(status, Map.of(), body);
    }

    static Answer throttled(int status, String retryAfter) {
        return new Http(status, Map.of("Retry-After", retryAfter), "{}");
    }
}
