package io.unstick.m365.call;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;

/** The connection failed, broke or timed out before a whole answer arrived. */
public final class NoAnswer extends IOException {
    private static final long serialVersionUID = 1;

    private final String kind;
    private final boolean timeout;

    public NoAnswer(IOException cause) {
        super(cause.getClass().getSimpleName(), cause);
        this.kind = cause.getClass().getSimpleName();
        this.timeout = cause instanceof InterruptedIOException || cause instanceof HttpTimeoutException;
    }

    /** What failed, without addresses: the name of the exception. */
    public String kind() {
        return kind;
    }

    /** Whether waiting was what ended it; then asking again at once would hold a thread for as long again. */
    public boolean isTimeout() {
        return timeout;
    }
}
