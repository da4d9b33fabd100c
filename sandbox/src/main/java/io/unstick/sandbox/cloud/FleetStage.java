package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes many tenants in one go, all alike: {@code {"name": "Customer", "tenants": 50, "healthy": 3, "stuck": 20, "ago":
 * "5h", "blockers": ["forward-sync-gap"]}}. The stuck users take the blockers in turn. Answers with what only the stage
 * knows: the tenants, and who is stuck in them since when.
 */
final class FleetStage {

    private static final int MOST_TENANTS = 100_000;
    private static final int MOST_USERS = 100_000;

    private final World world;

    FleetStage(World world) {
        this.world = world;
    }

    private record Wish(String name, int tenants, int healthy, int stuck, Duration ago, List<Blocker> blockers) {

        static Wish read(JsonNode wish) {
            Duration ago = ControlJson.optionalDuration(wish, "ago");
            return new Wish(
                    ControlJson.required(wish, "name"),
                    number(wish, "tenants", MOST_TENANTS),
                    number(wish, "healthy", MOST_USERS),
                    number(wish, "stuck", MOST_USERS),
                    ago == null ? Duration.ofHours(5) : ago,
                    wish.path("blockers")
                            .valueStream()
                            .map(name -> Blocker.named(name.asString("")))
                            .toList());
        }

        private static int number(JsonNode wish, String key, int most) {
            int value = wish.path(key).asInt(0);
            if (value < 0 || value > most) {
                throw new IllegalArgumentException(
                        "\"%s\" must be from 0 to %d, but is %d.".formatted(key, most, value));
            }
            return value;
        }
    }

    ObjectNode make(JsonNode json) {
        Wish wish = Wish.read(json);
        if (wish.stuck > 0 && wish.blockers.isEmpty()) {
            throw new IllegalArgumentException("Stuck users need \"blockers\".");
        }
        ObjectNode answer =
                Json.object().put("licensedAt", world.time().ago(wish.ago).toString());
        ArrayNode items = answer.putArray("items");
        for (int number = 1; number <= wish.tenants; number++) {
            items.add(tenant(wish, number));
        }
        return answer;
    }

    private ObjectNode tenant(Wish wish, int number) {
        String domain = wish.name.toLowerCase(Locale.ROOT).replace(" ", "-") + number + ".example";
        SimulatedTenant tenant =
                world.tenant(wish.name + " " + number, domain, world.settings().seed());
        ObjectNode json = Json.object()
                .put("id", tenant.id().toString())
                .put("name", tenant.name())
                .put("domain", tenant.domain());
        ArrayNode stuck = json.putArray("stuck");
        tenant.together(all -> {
            all.withHealthyUsers(wish.healthy);
            IntStream.range(0, wish.stuck).forEach(at -> stuck.add(stuck(wish, all, number, at)));
        });
        return json;
    }

    private static ObjectNode stuck(Wish wish, SimulatedTenant tenant, int number, int at) {
        String name = "Clerk " + (at + 1);
        int turn = (number - 1) * wish.stuck + at;
        SimulatedUser user = tenant.user(name)
                .licensed(MailboxPlan.ENTERPRISE, wish.ago)
                .blockedBy(wish.blockers.get(turn % wish.blockers.size()));
        return Json.object()
                .put("id", user.id().toString())
                .put("upn", user.userPrincipalName())
                .put("name", name);
    }
}
