package io.unstick.remediation.access;

import java.util.List;
import java.util.Set;

/** The rules of all endpoints, for tests elsewhere. */
public final class DeclaredRules {
    private DeclaredRules() {}

    /** One rule. */
    public record Declared(String method, String pattern, Set<Role> roles) {
        /** As it is named in reports. */
        public String endpoint() {
            return method + " " + pattern;
        }

        @Override
        public String toString() {
            return endpoint();
        }
    }

    /** Of the REST interface. */
    public static List<Declared> api() {
        return Rules.API.stream()
                .map(rule -> new Declared(rule.method().name(), rule.pattern(), rule.roles()))
                .toList();
    }
}
