package io.unstick.m365.read;

import com.microsoft.graph.users.delta.DeltaGetResponse;
import com.microsoft.graph.users.delta.DeltaRequestBuilder;
import com.microsoft.kiota.http.middleware.options.HeadersInspectionOption;
import io.unstick.contracts.TenantId;
import io.unstick.m365.call.HttpStatus;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.call.WireFailure;
import io.unstick.m365.read.Readings.Answer;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Follows {@code /users/delta} to its end. A round is one call towards the tenant's budget, however many pages it has:
 * they come one after the other. A page that fails is asked again, not the whole round.
 */
final class DeltaRound {
    private static final String API = "GET /users/delta";
    private static final String PAGE_SIZE = "odata.maxpagesize=500";

    private final GraphClients clients;
    private final Readings readings;
    private final URI graph;

    DeltaRound(GraphClients clients, Readings readings, URI graph) {
        this.clients = clients;
        this.readings = readings;
        this.graph = graph;
    }

    Reading<UserChanges> read(TenantId tenant, @Nullable String deltaLink) {
        var progress = new DeltaProgress(graph, deltaLink);
        var headers = new HeadersInspectionOption(false, true);
        return readings.read(tenant, API, _ -> false, () -> {
            while (!progress.isDone()) {
                advance(clients.of(tenant).users().delta(), progress, headers);
            }
            return Answer.of(progress.result(), AnswerHeaders.requestId(headers));
        });
    }

    private static void advance(DeltaRequestBuilder delta, DeltaProgress progress, HeadersInspectionOption headers) {
        try {
            progress.add(page(delta, progress.next(), headers));
        } catch (RuntimeException failure) {
            if (WireFailure.in(failure).filter(DeltaRound::asksForResync).isEmpty()) {
                throw failure;
            }
            progress.startOver();
        }
    }

    /** With our own selection from the beginning: the link in such an answer may have lost it. */
    private static boolean asksForResync(WireFailure failure) {
        return failure.status() == HttpStatus.GONE
                || failure.code().filter("syncStateNotFound"::equalsIgnoreCase).isPresent();
    }

    private static DeltaGetResponse page(
            DeltaRequestBuilder delta, @Nullable String link, HeadersInspectionOption headers) {
        @Nullable
        DeltaGetResponse page = (link == null ? delta : delta.withUrl(link)).get(request -> {
            if (link == null) {
                request.queryParameters.select = UserMapping.SELECT;
            }
            request.headers.add("Prefer", PAGE_SIZE);
            request.headers.add("x-ms-throttle-priority", "Low");
            request.options.add(headers);
        });
        if (page == null) {
            throw new NonsenseAnswer("an empty answer instead of a delta page");
        }
        return page;
    }
}
