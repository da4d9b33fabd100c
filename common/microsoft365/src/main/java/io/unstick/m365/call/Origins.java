package io.unstick.m365.call;

import java.net.URI;
import java.util.Locale;

/** What belongs to an endpoint and what leads away from it. */
public final class Origins {
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private Origins() {}

    /** Whether the link leads to the same scheme, host and port: the only links we follow with a token in hand. */
    public static boolean sameOrigin(URI endpoint, String link) {
        try {
            URI target = URI.create(link.replace(" ", "%20").replace("|", "%7C"));
            return target.getUserInfo() == null && origin(target).equals(origin(endpoint));
        } catch (IllegalArgumentException noLink) {
            return false;
        }
    }

    private static String origin(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        int standard = scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
        int port = url.getPort() < 0 ? standard : url.getPort();
        return scheme + "://" + String.valueOf(url.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }
}
