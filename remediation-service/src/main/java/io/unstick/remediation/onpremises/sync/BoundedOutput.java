package io.unstick.remediation.onpremises.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps what a command prints, and refuses more than an honest answer could have. */
final class BoundedOutput extends OutputStream {
    private static final int MOST = 64 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean overflown;

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] octets, int offset, int length) throws IOException {
        if (overflown || kept.size() + length > MOST) {
            overflown = true;
            throw new IOException("more than %d octets of output".formatted(MOST));
        }
        kept.write(octets, offset, length);
    }

    synchronized boolean hasOverflown() {
        return overflown;
    }

    synchronized String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }
}
