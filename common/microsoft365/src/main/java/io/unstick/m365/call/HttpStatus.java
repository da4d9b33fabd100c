package io.unstick.m365.call;

/** The statuses that are told apart. */
public final class HttpStatus {
    public static final int BAD_REQUEST = 400;
    public static final int UNAUTHORIZED = 401;
    public static final int FORBIDDEN = 403;
    public static final int NOT_FOUND = 404;
    public static final int REQUEST_TIMEOUT = 408;
    public static final int GONE = 410;
    public static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;

    private HttpStatus() {}

    public static boolean isSuccess(int status) {
        return status >= 200 && status < 300;
    }

    /** A server that failed, or gave up waiting: the one kind of answer that says neither yes nor no. */
    public static boolean isServerTrouble(int status) {
        return status >= FIRST_SERVER_ERROR || status == REQUEST_TIMEOUT;
    }

    /** The app is not let in. */
    public static boolean isAccessRefusal(int status) {
        return status == UNAUTHORIZED || status == FORBIDDEN;
    }
}
