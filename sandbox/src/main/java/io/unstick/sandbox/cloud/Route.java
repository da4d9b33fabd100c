package io.unstick.sandbox.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One Graph endpoint: method, path below the version with {@code {id}} for arguments, and who answers. */
record Route(String method, List<String> template, boolean write, Handler handler) {

    /** Answers one call; throws {@link GraphRefusal} to say no. */
    interface Handler {
        Reply answer(GraphCall call);
    }

    static Route read(String path, Handler handler) {
        return new Route("GET", List.of(path.split("/", -1)), false, handler);
    }

    static Route write(String method, String path, Handler handler) {
        return new Route(method, List.of(path.split("/", -1)), true, handler);
    }

    /** As counters, faults and the effect log call it. */
    String operation() {
        return method + " /" + String.join("/", template);
    }

    /** The arguments in the path, when this route is meant. */
    Optional<List<String>> match(String calledMethod, List<String> path) {
        if (!method.equals(calledMethod) || path.size() != template.size()) {
            return Optional.empty();
        }
        List<String> arguments = new ArrayList<>();
        for (int position = 0; position < path.size(); position++) {
            String expected = template.get(position);
            String actual = path.get(position);
            if (expected.startsWith("{")) {
                arguments.add(actual);
            } else if (!expected.equals(plain(actual))) {
                return Optional.empty();
            }
        }
        return Optional.of(arguments);
    }

    /** Functions may be called with or without parentheses, types with or without their full name. */
    private static String plain(String segment) {
        String name = segment.endsWith("()") ? segment.substring(0, segment.length() - 2) : segment;
        return name.startsWith("graph.") ? "microsoft." + name : name;
    }
}
