package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One thing the control API can do to a tenant; throws {@link IllegalArgumentException} for a wish it cannot grant. */
interface TenantAction {

    void take(SimulatedTenant tenant, JsonNode wish);

    /** An action on the user that the wish names. */
    static TenantAction onUser(UserAction action) {
        return (tenant, wish) -> action.take(user(tenant, wish), wish);
    }

    /** What is done to one user. */
    interface UserAction {
        void take(SimulatedUser user, JsonNode wish);
    }

    static SimulatedUser user(SimulatedTenant tenant, JsonNode wish) {
        return user(tenant, ControlJson.required(wish, "user"));
    }

    static SimulatedUser user(SimulatedTenant tenant, String key) {
        return tenant.find(key).orElseThrow(() -> new IllegalArgumentException("There is no user " + key + "."));
    }

    static MailboxPlan plan(JsonNode wish) {
        return MailboxPlan.named(wish.path("plan").asString("enterprise"));
    }

    static Duration ago(JsonNode wish) {
        Duration given = ControlJson.optionalDuration(wish, "ago");
        return given == null ? Duration.ZERO : given;
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString("")));
        return texts;
    }
}
