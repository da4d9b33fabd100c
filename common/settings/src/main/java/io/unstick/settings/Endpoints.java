package io.unstick.settings;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * What may be said about an endpoint from its address alone, without asking a name server: an answer of a name server
 * would change after it was trusted.
 */
public final class Endpoints {

    private static final Pattern LOOPBACK_HOST =
            Pattern.compile("localhost|127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[(::1|(0{1,4}:){7}0{0,3}1)]");

    private Endpoints() {}

    /** The host is 127.0.0.0/8, ::1 or literally {@code localhost}. */
    public static boolean isLoopback(URI address) {
        return address.getHost() != null
                && LOOPBACK_HOST.matcher(address.getHost()).matches();
    }

    /** Https, or http that never leaves this machine. */
    public static boolean isProtected(URI address) {
        return "https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && isLoopback(address));
    }

    /** Has a host, and nothing that hides another one or that paths could not be appended to. */
    public static boolean isWellFormed(URI address) {
        return address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
    }
}
