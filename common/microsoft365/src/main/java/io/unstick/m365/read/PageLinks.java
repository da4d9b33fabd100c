package io.unstick.m365.read;

import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.call.Origins;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The links of one list, page after page: only to where we ask, and not for ever. */
final class PageLinks {
    /** A million entries and more; beyond that the links run in a circle. */
    private static final int MOST_PAGES = 10_000;

    private final URI graph;
    private final Set<String> followed = new HashSet<>();

    PageLinks(URI graph) {
        this.graph = graph;
    }

    /** The link itself when it may be followed; null when the list has ended. */
    @Nullable
    String follow(@Nullable String nextLink) {
        if (nextLink == null) {
            return null;
        }
        if (!Origins.sameOrigin(graph, nextLink)) {
            throw new NonsenseAnswer("a link to a foreign host");
        }
        if (!followed.add(nextLink) || followed.size() > MOST_PAGES) {
            throw new NonsenseAnswer("pages that run in a circle");
        }
        return nextLink;
    }
}
