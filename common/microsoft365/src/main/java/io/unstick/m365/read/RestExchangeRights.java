package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.call.Surface;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The list of cmdlets that Microsoft's own PowerShell module loads for whoever signs in. */
final class RestExchangeRights implements ExchangeRights {
    private final GuardedCalls calls;
    private final Readings readings;
    private final CmdletInvoker invoker;

    RestExchangeRights(GuardedCalls calls, MicrosoftSettings settings) {
        this.calls = calls;
        this.readings = new Readings(calls, Surface.EXCHANGE);
        this.invoker = new CmdletInvoker(settings);
    }

    @Override
    public Reading<Set<String>> invocableCmdlets(TenantId tenant) {
        return readings.read(tenant, "GET EXOModuleFile", _ -> false, () -> {
            CmdletInvoker.Invoked answer = invoker.moduleFile(tenant, calls.bearer(tenant, Surface.EXCHANGE));
            return Readings.Answer.of(cmdlets(answer.body()), answer.requestId());
        });
    }

    private static Set<String> cmdlets(JsonNode body) {
        Set<String> cmdlets = body.path("value")
                .valueStream()
                .flatMap(row ->
                        Stream.of(row.path("exportedCmdlets").asString("").split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        if (body.has("error") || cmdlets.isEmpty()) {
            throw new NonsenseAnswer("a list of cmdlets without cmdlets");
        }
        return cmdlets;
    }
}
