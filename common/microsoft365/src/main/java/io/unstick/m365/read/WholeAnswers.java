package io.unstick.m365.read;

import io.unstick.m365.call.HttpStatus;
import io.unstick.m365.call.NoAnswer;
import io.unstick.m365.call.OkHttpAnswers;
import io.unstick.m365.call.WireFailure;
import java.io.IOException;
import java.util.UUID;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Names each request, and reads each answer whole before the SDK sees it, so that a broken connection, a refusal and an
 * unreadable text stay three different things. The SDK would turn all of them into kinds of its own.
 */
final class WholeAnswers implements Interceptor {
    private static final MediaType JSON = MediaType.get("application/json");

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request()
                .newBuilder()
                .header("client-request-id", UUID.randomUUID().toString())
                .header("return-client-request-id", "true")
                .build();
        try (Response response = proceed(chain, request)) {
            byte[] body = body(response);
            if (!HttpStatus.isSuccess(response.code())) {
                throw new WireFailure(response.code(), OkHttpAnswers.headers(response.headers()), body);
            }
            return response.newBuilder().body(ResponseBody.create(body, JSON)).build();
        }
    }

    private static Response proceed(Chain chain, Request request) throws IOException {
        try {
            return chain.proceed(request);
        } catch (IOException failure) {
            throw new NoAnswer(failure);
        }
    }

    private static byte[] body(Response response) throws IOException {
        try {
            return OkHttpAnswers.body(response);
        } catch (IOException failure) {
            throw new NoAnswer(failure);
        }
    }
}
