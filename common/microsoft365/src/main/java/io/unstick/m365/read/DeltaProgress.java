package io.unstick.m365.read;

import com.microsoft.graph.models.User;
import com.microsoft.graph.users.delta.DeltaGetResponse;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.call.Origins;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far one delta round has come. Microsoft repeats and reorders users: the last word about each of them wins. */
final class DeltaProgress {
    /** A million users and more; beyond that the links run in a circle. */
    private static final int MOST_PAGES = 10_000;

    private final URI graph;
    private final Map<UserObjectId, Optional<DirectoryUser>> users = new LinkedHashMap<>();
    private final Set<String> followed = new HashSet<>();
    private @Nullable String next;
    private @Nullable String deltaLink;
    private boolean full;
    private boolean restarted;

    /** From the last round's link. One that leads elsewhere (Graph has moved) is not followed: everything is read anew. */
    DeltaProgress(URI graph, @Nullable String from) {
        this.graph = graph;
        this.next = from != null && Origins.sameOrigin(graph, from) ? from : null;
        this.full = next == null;
    }

    /** The link to ask next; null asks for the beginning. */
    @Nullable
    String next() {
        return next;
    }

    boolean isDone() {
        return deltaLink != null;
    }

    void startOver() {
        if (restarted) {
            throw new NonsenseAnswer("a resync that asks for another resync");
        }
        restarted = true;
        full = true;
        next = null;
        users.clear();
        followed.clear();
    }

    void add(DeltaGetResponse page) {
        List<User> answered = page.getValue();
        if (answered == null) {
            throw new NonsenseAnswer("a delta page without users");
        }
        for (User user : answered) {
            UserObjectId id = UserMapping.id(user);
            users.remove(id);
            users.put(id, isRemoved(user) ? Optional.empty() : Optional.of(UserMapping.from(user)));
        }
        moveOn(page.getOdataNextLink(), page.getOdataDeltaLink());
    }

    UserChanges result() {
        List<DirectoryUser> changed =
                users.values().stream().flatMap(Optional::stream).toList();
        List<UserObjectId> removed = users.entrySet().stream()
                .filter(user -> user.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (deltaLink == null) {
            throw new IllegalStateException("the round is not done");
        }
        return new UserChanges(changed, removed, deltaLink, full);
    }

    private void moveOn(@Nullable String nextLink, @Nullable String lastLink) {
        String link = nextLink == null ? lastLink : nextLink;
        if (link == null || !Origins.sameOrigin(graph, link)) {
            throw new NonsenseAnswer(link == null ? "a delta page without any link" : "a link to a foreign host");
        }
        if (nextLink == null) {
            deltaLink = link;
        } else if (!followed.add(link) || followed.size() > MOST_PAGES) {
            throw new NonsenseAnswer("delta pages that run in a circle");
        } else {
            next = link;
        }
    }

    private static boolean isRemoved(User user) {
        return user.getAdditionalData().containsKey("@removed");
    }
}
