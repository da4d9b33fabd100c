package io.unstick.m365.write;

import io.unstick.m365.call.Surface;
import java.net.URI;
import java.util.Map;
import okio.ByteString;

/**
 * One write as it goes over the wire.
 *
 * @param api in Microsoft's words, without personal data
 * @param alreadySo which refusal means that there was nothing left to do
 * @param ownQuota Microsoft counts it apart: being throttled says nothing about other calls
 */
record WriteCommand(Surface surface, String api, Message message, AlreadySo alreadySo, boolean ownQuota) {
    /**
     * The HTTP request but for what all writes have.
     *
     * @param body JSON, or empty
     */
    record Message(String method, URI url, Map<String, String> headers, ByteString body) {
        /** Without the body, which may hold a password. */
        @Override
        public String toString() {
            return "Message[method=%s, url=%s]".formatted(method, url);
        }
    }
}
