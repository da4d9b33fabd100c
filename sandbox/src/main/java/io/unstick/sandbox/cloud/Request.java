package io.unstick.sandbox.cloud;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One HTTP request, decoded. Header names are lower case. */
record Request(String method, List<String> path, Map<String, String> query, Map<String, String> headers, String body) {

    /** From the request target as it came over the wire, such as {@code /v1.0/users?$top=5}. */
    static Request of(String method, String target, Map<String, String> headers, String body) {
        int mark = target.indexOf('?');
        String rawPath = mark < 0 ? target : target.substring(0, mark);
        String rawQuery = mark < 0 ? "" : target.substring(mark + 1);
        return new Request(method, segments(rawPath), parameters(rawQuery), headers, body);
    }

    @Nullable
    String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    JsonNode json() {
        return Json.parse(body);
    }

    /** Name and value pairs of a form or a query string. */
    static Map<String, String> parameters(String encoded) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals >= 0) {
                parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static List<String> segments(String rawPath) {
        // A plus sign is itself in a path, and a blank in a query.
        return Arrays.stream(rawPath.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> decode(segment.replace("+", "%2B")))
                .toList();
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
