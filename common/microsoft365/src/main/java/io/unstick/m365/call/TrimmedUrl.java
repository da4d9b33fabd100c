package io.unstick.m365.call;

import java.net.URI;

/** An endpoint as text, ready for a path to be appended. */
public final class TrimmedUrl {
    private TrimmedUrl() {}

    /** Without the slash at the end, which people write or leave out. */
    public static String of(URI endpoint) {
        String text = endpoint.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
