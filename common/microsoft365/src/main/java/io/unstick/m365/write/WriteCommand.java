package io.unstick.m365.write;

import io.unstick.m365.call.Surface;
import java.net.URI;
import java.util.Map;
import okio.ByteString;

/**
 * One write as it goes over the wire.
 *
 * @param api in Microsoft's words, without personal data
 * @param body JSON, or empty
 */
record WriteCommand(Surface surface, String api, URI url, Map<String, String> headers, ByteString body) {}
