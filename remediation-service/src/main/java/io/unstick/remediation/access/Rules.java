package io.unstick.remediation.access;

import static io.unstick.remediation.access.Role.ADMIN;
import static io.unstick.remediation.access.Role.APPROVER;
import static io.unstick.remediation.access.Role.OPERATOR;
import static io.unstick.remediation.access.Role.VIEWER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/** The rule of every endpoint. An endpoint without one is denied to everybody, and fails the build. */
final class Rules {
    private static final Set<Role> EVERYBODY = Set.of(VIEWER, OPERATOR, APPROVER, ADMIN);
    private static final Set<Role> OPERATORS = Set.of(OPERATOR, ADMIN);
    private static final Set<Role> APPROVERS = Set.of(APPROVER);
    private static final Set<Role> WHO_ACTS = Set.of(OPERATOR, APPROVER, ADMIN);

    /** Roles that may call an endpoint; whose tenants, the endpoint itself sees to. */
    record Rule(HttpMethod method, String pattern, Set<Role> roles) {
        Rule {
            roles = Set.copyOf(roles);
        }

        String[] roleNames() {
            return roles.stream().map(Enum::name).toArray(String[]::new);
        }
    }

    private static final String CASES = "/api/v1/cases";
    private static final String ONE_CASE = CASES + "/{id}";

    /** Of the REST interface. */
    static final List<Rule> API = List.of(
            new Rule(GET, CASES, EVERYBODY),
            new Rule(POST, CASES, OPERATORS),
            new Rule(GET, ONE_CASE, EVERYBODY),
            new Rule(GET, ONE_CASE + "/evidence-pack", EVERYBODY),
            new Rule(POST, ONE_CASE + "/approval", APPROVERS),
            new Rule(POST, ONE_CASE + "/taking-back", WHO_ACTS),
            new Rule(POST, ONE_CASE + "/initial-password", APPROVERS),
            new Rule(GET, "/api/v1/incidents", EVERYBODY),
            new Rule(GET, "/api/v1/tenants", EVERYBODY),
            new Rule(GET, "/api/v1/kill-switch", EVERYBODY),
            new Rule(PUT, "/api/v1/kill-switch", WHO_ACTS),
            new Rule(GET, "/api/v1/paused-fixes", EVERYBODY),
            new Rule(POST, "/api/v1/paused-fixes/release", OPERATORS),
            new Rule(GET, "/api/v1/restore-confirmation", EVERYBODY),
            new Rule(PUT, "/api/v1/restore-confirmation", OPERATORS));

    private Rules() {}
}
