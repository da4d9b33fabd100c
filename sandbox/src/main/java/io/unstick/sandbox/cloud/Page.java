package io.unstick.sandbox.cloud;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Graph's way of answering a list in pages: {@code $top}, {@code $skiptoken}, {@code @odata.nextLink}. */
final class Page {

    private static final int USUAL = 100;
    private static final int MOST = 999;

    private Page() {}

    static <T> Reply of(GraphCall call, String set, List<T> all, Function<T, ? extends JsonNode> shape) {
        int size = Math.clamp(call.number("$top", USUAL), 1, MOST);
        int from = Math.clamp(call.number("$skiptoken", 0), 0, all.size());
        int to = Math.min(all.size(), from + size);
        ObjectNode page = Json.object().put("@odata.context", call.origin().graphContext(set));
        if (call.advancedQuery()) {
            page.put("@odata.count", all.size());
        }
        if (to < all.size()) {
            page.put("@odata.nextLink", next(call, to));
        }
        all.subList(from, to).stream().map(shape).forEach(page.putArray("value")::add);
        return Reply.ok(page);
    }

    private static String next(GraphCall call, int from) {
        StringBuilder link = new StringBuilder(String.join("/", call.request().path()))
                .append("?$skiptoken=")
                .append(from);
        call.request().query().forEach((name, value) -> {
            if (!name.equals("$skiptoken")) {
                link.append('&').append(name).append('=').append(encoded(value));
            }
        });
        return call.origin().graph(link.toString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
