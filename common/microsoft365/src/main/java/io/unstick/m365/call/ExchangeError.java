package io.unstick.m365.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Exchange Online's admin REST interface says when a cmdlet failed. Its status says little: what happened is told by
 * the exception's type inside the body, sometimes wrapped again by a proxy.
 *
 * @param types simple names of the exceptions, the outermost first; empty when the body is no such JSON
 * @param text all messages, for recognising the few that have no type of their own; may hold personal data
 */
public record ExchangeError(List<String> types, String text) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DEEPEST_PROXY = 3;
    /** {@code id|type|text}: the text may hold more bars. */
    private static final int PARTS = 3;

    private static final List<String> TRANSIENT = List.of(
            "CmdletProxyNotAvailableFailure",
            "CmdletProxyNotAvailableFailureException",
            "ServerBusyException",
            "TransientException",
            "BackendCommunicationException");

    /** Reads a body; HTML, NUL bytes and halves of JSON give an error that says nothing. */
    public static ExchangeError in(byte[] body) {
        List<String> types = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        try {
            collect(JSON.readTree(body).path("error"), types, text, 0);
        } catch (JacksonException notJson) {
            return new ExchangeError(List.of(), "");
        }
        return new ExchangeError(List.copyOf(types), text.toString());
    }

    /** Exchange knows no such object. */
    public boolean isNotFound() {
        return types.contains("ManagementObjectNotFoundException");
    }

    /** Exchange could not do it just now; for a setter that is no clear no. */
    public boolean isTransient() {
        return types.stream().anyMatch(TRANSIENT::contains) || says("maximum number of concurrent requests per tenant");
    }

    public boolean says(String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /** The most telling type, without personal data. */
    public @Nullable String type() {
        return types.isEmpty() ? null : types.getLast();
    }

    private static void collect(JsonNode error, List<String> types, StringBuilder text, int depth) {
        JsonNode inner = error.path("innererror").path("internalexception");
        addType(types, inner.path("type").asString(""));
        addMessage(inner.path("message").asString(""), types, text, depth);
        for (JsonNode detail : error.path("details")) {
            addMessage(detail.path("message").asString(""), types, text, depth);
        }
    }

    private static void addMessage(String message, List<String> types, StringBuilder text, int depth) {
        text.append(message).append('\n');
        String[] parts = message.split("\\|", PARTS);
        if (parts.length == PARTS) {
            addType(types, parts[1]);
        }
        int proxied = message.indexOf('{');
        if (proxied >= 0 && depth < DEEPEST_PROXY) {
            try {
                collect(JSON.readTree(message.substring(proxied)).path("error"), types, text, depth + 1);
            } catch (JacksonException noProxiedError) {
                text.append('\n');
            }
        }
    }

    private static void addType(List<String> types, String type) {
        String simple = type.substring(type.lastIndexOf('.') + 1).strip();
        if (!simple.isEmpty() && !types.contains(simple)) {
            types.add(simple);
        }
    }

    /** Types only: messages name people. */
    @Override
    public String toString() {
        return "ExchangeError" + types;
    }
}
