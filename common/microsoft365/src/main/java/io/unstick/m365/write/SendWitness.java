package io.unstick.m365.write;

import okhttp3.Call;
import okhttp3.EventListener;

/** Notes whether a request began to leave: before that moment a failure certainly changed nothing. */
final class SendWitness {
    private volatile boolean begun;

    boolean hasBegun() {
        return begun;
    }

    /** Tells the witness that travels as the request's tag. */
    static final class Listener extends EventListener {
        @Override
        public void requestHeadersStart(Call call) {
            SendWitness witness = call.request().tag(SendWitness.class);
            if (witness != null) {
                witness.begun = true;
            }
        }
    }
}
