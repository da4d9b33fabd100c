package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.call.Surface;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Asks Exchange Online by one read cmdlet, for one object or for many. */
final class CmdletQuestions {
    private final Readings readings;
    private final CmdletPages pages;

    CmdletQuestions(GuardedCalls calls, MicrosoftSettings settings) {
        this.readings = new Readings(calls, Surface.EXCHANGE);
        this.pages = new CmdletPages(calls, new CmdletInvoker(settings));
    }

    /** Absent when Exchange says that there is no such object. */
    <T> Reading<T> one(
            TenantId tenant, ReadCmdlet cmdlet, Map<String, Object> parameters, Function<JsonNode, T> meaning) {
        return readings.read(tenant, cmdlet.wireName(), _ -> false, () -> {
            CmdletPages.Rows rows = pages.all(tenant, cmdlet, parameters);
            return new Readings.Answer<>(rows.found().map(found -> meaning.apply(only(found))), rows.requestId());
        });
    }

    /** Known and empty when there are none. */
    <T> Reading<List<T>> many(
            TenantId tenant, ReadCmdlet cmdlet, Map<String, Object> parameters, Function<JsonNode, T> meaning) {
        return readings.read(tenant, cmdlet.wireName(), _ -> false, () -> {
            CmdletPages.Rows rows = pages.all(tenant, cmdlet, parameters);
            return Readings.Answer.of(
                    rows.found().orElse(List.of()).stream().map(meaning).toList(), rows.requestId());
        });
    }

    private static JsonNode only(List<JsonNode> rows) {
        if (rows.size() != 1) {
            throw new NonsenseAnswer("%d objects where there must be one".formatted(rows.size()));
        }
        return rows.getFirst();
    }
}
