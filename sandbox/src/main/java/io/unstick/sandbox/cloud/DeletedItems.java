package io.unstick.sandbox.cloud;

import java.util.function.BiFunction;
import java.util.function.Function;

/** {@code /directory/deletedItems/{id}}: a user or a group, whichever has the id. */
final class DeletedItems {

    private DeletedItems() {}

    static Reply one(GraphCall call) {
        return route(call, DeletedGroups::one, DeletedUsers::one);
    }

    static Reply purge(GraphCall call) {
        return route(call, DeletedGroups::purge, DeletedUsers::purge);
    }

    static Reply restore(GraphCall call) {
        return route(call, DeletedGroups::restore, DeletedUsers::restore);
    }

    private static Reply route(
            GraphCall call, BiFunction<GraphCall, SimulatedRecipient, Reply> group, Function<GraphCall, Reply> user) {
        return DeletedGroups.find(call).map(found -> group.apply(call, found)).orElseGet(() -> user.apply(call));
    }
}
