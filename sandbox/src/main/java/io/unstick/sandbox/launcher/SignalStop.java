package io.unstick.sandbox.launcher;

/** What happens on Ctrl-C or SIGTERM: clean up, then end with a chosen exit code instead of the JVM's own 130 or 143. */
final class SignalStop implements AutoCloseable {

    private final Thread hook;
    private volatile boolean stopping;

    SignalStop(Runnable cleanUp, int exitCode) {
        hook = new Thread(
                () -> {
                    stopping = true;
                    try {
                        cleanUp.run();
                    } finally {
                        Runtime.getRuntime().halt(exitCode);
                    }
                },
                "stop-on-signal");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Holds the calling thread for good when the signal's thread is about to end the process. */
    void giveWay() throws InterruptedException {
        if (stopping) {
            Forever.sleep();
        }
    }

    /** From now on a signal ends the process the ordinary way. */
    @Override
    public void close() {
        if (!stopping) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
