package io.unstick.sandbox.cloud;

import java.util.Optional;
import java.util.Set;

/** One Exchange cmdlet: what it may be given, whether it writes, and what it does. */
record Cmdlet(String name, Set<String> parameters, boolean write, Body body) {

    /** Runs one call; throws {@link CmdletRefusal} to say no. */
    interface Body {
        Reply run(CmdletCall call);
    }

    static Cmdlet get(String name, Set<String> parameters, Body body) {
        return new Cmdlet(name, parameters, false, body);
    }

    static Cmdlet set(String name, Set<String> parameters, Body body) {
        return new Cmdlet(name, parameters, true, body);
    }

    /** The first parameter that this cmdlet does not have. */
    Optional<String> unknownParameter(CmdletCall call) {
        return call.parameters().propertyNames().stream()
                .filter(given -> !given.contains("@"))
                .filter(given -> parameters.stream().noneMatch(known -> ExchangeJson.same(known, given)))
                .findFirst();
    }
}
