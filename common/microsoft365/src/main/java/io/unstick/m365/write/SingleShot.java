package io.unstick.m365.write;

import io.unstick.contracts.TenantId;
import io.unstick.m365.call.Entry;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.call.OkHttpAnswers;
import java.io.IOException;
import java.util.UUID;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;

/**
 * Sends one HTTP request per attempt, never two: no retry handler, no repeat on a dead connection, no redirect. What the
 * answer means is said by {@link WriteVerdicts}.
 */
final class SingleShot {
    private final OkHttpClient http;
    private final GuardedCalls calls;
    private final MicrosoftSettings settings;

    SingleShot(GuardedCalls calls, MicrosoftSettings settings) {
        this.calls = calls;
        this.settings = settings;
        this.http = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(settings.connectTimeout())
                .callTimeout(settings.callTimeout())
                .readTimeout(settings.callTimeout())
                .writeTimeout(settings.callTimeout())
                .eventListenerFactory(_ -> new SendWitness.Listener())
                .build();
    }

    MicrosoftSettings settings() {
        return settings;
    }

    WriteOutcome send(TenantId tenant, UUID clientRequestId, WriteCommand command) {
        return switch (calls.enter(tenant, command.surface(), command.api())) {
            case Entry.Barred(Obstacle obstacle) -> new WriteOutcome.NotSent(obstacle);
            case Entry.Admitted admitted -> {
                try (admitted) {
                    yield send(admitted, request(admitted.bearer(), clientRequestId, command));
                }
            }
        };
    }

    private WriteOutcome send(Entry.Admitted admitted, Request request) {
        try (Response response = http.newCall(request).execute()) {
            return WriteVerdicts.on(admitted, answer(response));
        } catch (IOException broken) {
            return WriteVerdicts.onSilence(admitted, broken, hasBegun(request));
        } catch (NonsenseAnswer tooLarge) {
            admitted.failed(tooLarge);
            return new WriteOutcome.Ambiguous(tooLarge.reason());
        }
    }

    private static WriteAnswer answer(Response response) throws IOException {
        return new WriteAnswer(
                response.code(),
                OkHttpAnswers.headers(response.headers()),
                ByteString.of(OkHttpAnswers.body(response)));
    }

    private static boolean hasBegun(Request request) {
        SendWitness witness = request.tag(SendWitness.class);
        return witness == null || witness.hasBegun();
    }

    private static Request request(String bearer, UUID clientRequestId, WriteCommand command) {
        Request.Builder request = new Request.Builder()
                .url(command.url().toString())
                .post(new OneShotBody(command.body()))
                .tag(SendWitness.class, new SendWitness())
                .header("Authorization", "Bearer " + bearer)
                .header("Accept", "application/json")
                .header("client-request-id", clientRequestId.toString())
                .header("return-client-request-id", "true");
        command.headers().forEach(request::header);
        return request.build();
    }
}
