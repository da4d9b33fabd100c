package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /users/delta}: pages in the order of change, so that whoever changes while somebody reads comes (again) at the end.
 */
final class DeltaEndpoint {

    private static final int USUAL_PAGE = 200;
    /** Microsoft forgets delta tokens of directory objects after a week. */
    private static final Duration TOKEN_LIFE = Duration.ofDays(7);

    private static final Pattern PAGE_SIZE = Pattern.compile("odata\\.maxpagesize=(\\d+)");

    /** One line of a page: a changed or a removed user. */
    private record Entry(long round, ObjectNode json) {}

    private DeltaEndpoint() {}

    static Reply users(GraphCall call) {
        if (call.request().parameter("$filter").isPresent()) {
            throw GraphRefusal.unsupportedQuery("Filters are not supported on this delta query.");
        }
        Optional<String> delta = call.request().parameter("$deltatoken");
        if (delta.filter("latest"::equals).isPresent()) {
            return fromNow(call);
        }
        Optional<String> token = call.request().parameter("$skiptoken").or(() -> delta.filter(text -> !text.isEmpty()));
        if (token.isEmpty()) {
            return page(call, beginning(call));
        }
        DeltaToken known = DeltaToken.decoded(token.get()).orElseThrow(DeltaEndpoint::unknownToken);
        DeltaEpoch epoch = call.tenant().deltaEpoch();
        if (epoch.forgotten(known.epoch()) || tooOld(call, known)) {
            throw unknownToken();
        }
        return epoch.superseded(known.epoch()) ? startAgain(call) : page(call, known);
    }

    private static Reply page(GraphCall call, DeltaToken token) {
        List<Entry> entries = entriesAfter(call, token);
        int size = Math.min(pageSize(call), entries.size());
        List<Entry> page = entries.subList(0, size);
        boolean last = size == entries.size();
        long seen = last ? call.tenant().directory().round() : page.getLast().round();
        ObjectNode body = Json.object().put("@odata.context", call.origin().graphContext("users"));
        if (last) {
            body.put("@odata.deltaLink", link(call, "$deltatoken", token(call, seen, false, token.select())));
        } else {
            body.put("@odata.nextLink", link(call, "$skiptoken", token(call, seen, token.initial(), token.select())));
        }
        page.stream().map(Entry::json).forEach(body.putArray("value")::add);
        return Reply.ok(body);
    }

    private static List<Entry> entriesAfter(GraphCall call, DeltaToken token) {
        SimulatedTenant tenant = call.tenant();
        List<Entry> entries = new ArrayList<>();
        for (Account account : tenant.directory().accounts()) {
            if (account.changedInRound > token.seen()) {
                ObjectNode user = UserProperties.project(UserJson.of(account, tenant), token.select());
                entries.add(new Entry(account.changedInRound, user));
            }
        }
        if (!token.initial()) {
            tenant.directory().removalsSince(token.seen()).forEach(removal -> entries.add(removed(removal)));
        }
        entries.sort(Comparator.comparingLong(Entry::round));
        return entries;
    }

    private static Entry removed(Directory.Removal removal) {
        ObjectNode json = Json.object().put("id", removal.id().toString());
        json.putObject("@removed").put("reason", removal.forEver() ? "deleted" : "changed");
        return new Entry(removal.round(), json);
    }

    private static Reply fromNow(GraphCall call) {
        DeltaToken now = token(call, call.tenant().directory().round(), false, call.select());
        ObjectNode body = Json.object()
                .put("@odata.context", call.origin().graphContext("users"))
                .put("@odata.deltaLink", link(call, "$deltatoken", now));
        body.putArray("value");
        return Reply.ok(body);
    }

    private static Reply startAgain(GraphCall call) {
        GraphRefusal refusal = new GraphRefusal(
                410, "resyncRequired", "Resync required. Replace any local items with the server's version.");
        return refusal.reply(call.world(), call.request())
                .with("Location", call.origin().graph("users/delta?$deltatoken="));
    }

    private static GraphRefusal unknownToken() {
        return new GraphRefusal(
                400, "syncStateNotFound", "The sync state generation is not found; data must be synchronized again.");
    }

    private static boolean tooOld(GraphCall call, DeltaToken token) {
        return token.issuedAt().isBefore(call.tenant().time().ago(TOKEN_LIFE));
    }

    private static DeltaToken beginning(GraphCall call) {
        return token(call, 0, true, call.select());
    }

    private static DeltaToken token(GraphCall call, long seen, boolean initial, List<String> select) {
        SimulatedTenant tenant = call.tenant();
        return new DeltaToken(tenant.deltaEpoch().current(), tenant.time().now(), seen, initial, select);
    }

    private static String link(GraphCall call, String parameter, DeltaToken token) {
        return call.origin().graph("users/delta?" + parameter + "=" + token.encoded());
    }

    private static int pageSize(GraphCall call) {
        String preference = call.request().header("Prefer");
        Matcher size = PAGE_SIZE.matcher(preference == null ? "" : preference);
        return size.find() ? Math.clamp(Long.parseLong(size.group(1)), 1, 999) : USUAL_PAGE;
    }
}
