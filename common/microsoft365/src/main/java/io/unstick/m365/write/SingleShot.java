package io.unstick.m365.write;

import io.unstick.contracts.TenantId;
import io.unstick.m365.call.Entry;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.call.OkHttpAnswers;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;

/**
 * Sends one HTTP request per attempt, never two: no retry handler, no repeat on a dead connection, no redirect, and a body
 * that goes out once, even where it is empty. What the answer means is said by {@link WriteVerdicts}.
 */
final class SingleShot {
    /** How a request ended, and the answer to it where there was one. */
    record Sent(WriteOutcome outcome, Optional<WriteAnswer> answer) {
        static Sent unanswered(WriteOutcome outcome) {
            return new Sent(outcome, Optional.empty());
        }
    }

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

    Sent send(TenantId tenant, UUID clientRequestId, WriteCommand command) {
        return switch (calls.enter(tenant, command.surface(), command.api())) {
            case Entry.Barred(Obstacle obstacle) -> Sent.unanswered(new WriteOutcome.NotSent(obstacle));
            case Entry.Admitted admitted -> {
                try (admitted) {
                    yield send(admitted, command, request(admitted.bearer(), clientRequestId, command));
                }
            }
        };
    }

    private Sent send(Entry.Admitted admitted, WriteCommand command, Request request) {
        try (Response response = http.newCall(request).execute()) {
            WriteAnswer answer = answer(response);
            return new Sent(WriteVerdicts.on(admitted, command, answer), Optional.of(answer));
        } catch (IOException broken) {
            return Sent.unanswered(WriteVerdicts.onSilence(admitted, broken, hasBegun(request)));
        } catch (NonsenseAnswer tooLarge) {
            admitted.failed(tooLarge);
            return Sent.unanswered(new WriteOutcome.Ambiguous(tooLarge.reason()));
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
                .url(command.message().url().toString())
                .method(
                        command.message().method(),
                        new OneShotBody(command.message().body()))
                .tag(SendWitness.class, new SendWitness())
                .header("Authorization", "Bearer " + bearer)
                .header("Accept", "application/json")
                .header("client-request-id", clientRequestId.toString())
                .header("return-client-request-id", "true");
        command.message().headers().forEach(request::header);
        return request.build();
    }
}
