package io.unstick.m365.write;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.ByteString;

/**
 * A body that OkHttp may not send a second time. Without that it repeats a request by itself on 503 with {@code
 * Retry-After: 0}, even with retries on connection failure switched off.
 */
final class OneShotBody extends RequestBody {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final ByteString content;

    OneShotBody(ByteString content) {
        this.content = content;
    }

    @Override
    public MediaType contentType() {
        return JSON;
    }

    @Override
    public long contentLength() {
        return content.size();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(content);
    }

    @Override
    public boolean isOneShot() {
        return true;
    }
}
