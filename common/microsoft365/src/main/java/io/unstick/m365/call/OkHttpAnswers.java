package io.unstick.m365.call;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.Response;

/** Reads an OkHttp answer whole, but never without end. */
public final class OkHttpAnswers {
    /** Larger than any page Microsoft sends, and small enough for many tenants at a time. */
    public static final long LARGEST_BODY = 10L * 1024 * 1024;

    private OkHttpAnswers() {}

    /**
     * The whole body.
     *
     * @throws NonsenseAnswer when it is larger than {@link #LARGEST_BODY}
     */
    public static byte[] body(Response response) throws IOException {
        if (response.body() == null) {
            return new byte[0];
        }
        var source = response.body().source();
        if (source.request(LARGEST_BODY + 1)) {
            throw new NonsenseAnswer("an answer of more than 10 MB");
        }
        return source.readByteArray();
    }

    /** By lower-case name, the first value of each. */
    public static Map<String, String> headers(Headers headers) {
        Map<String, String> found = new HashMap<>();
        for (String name : headers.names()) {
            String value = headers.get(name);
            if (value != null) {
                found.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
            }
        }
        return found;
    }
}
