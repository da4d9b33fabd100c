package io.unstick.m365.read;

/** Our own code tried to send what a reader must not send. Always a bug; nothing was sent. */
final class ForbiddenRead extends IllegalStateException {
    private static final long serialVersionUID = 1;

    ForbiddenRead(String what) {
        super("the read adapters may not send " + what);
    }
}
