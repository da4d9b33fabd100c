package io.unstick.remediation;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.event.Topics;
import io.unstick.remediation.Rest.Answer;
import io.unstick.remediation.access.DeclaredRules;
import io.unstick.remediation.access.DeclaredRules.Declared;
import io.unstick.remediation.access.Role;
import io.unstick.sandbox.cloud.Settings;
import io.unstick.sandbox.cloud.SimulatedCloud;
import io.unstick.sandbox.cloud.SimulatedTenant;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint, called by everybody, about their own tenant, somebody else's, and one that does not exist. */
class AccessMatrixIT {
    private static final String OWN = "Own";
    private static final int FIRST_FREE_LOGIN = 4;
    private static final String REASON = "the matrix wants to know";

    private static RunningRemediation remediation;
    private static Rest rest;
    private static Target own;
    private static Target foreign;
    private static final Target UNKNOWN = new Target("unknown", UUID.randomUUID(), new CaseId(UUID.randomUUID()));

    /** Whom a call is about. */
    record Target(String name, UUID tenant, CaseId caseId) {}

    /** One call of one endpoint. */
    record Call(Declared rule, Role role, Target target) {
        @Override
        public String toString() {
            return "%s by %s about %s".formatted(rule.endpoint(), role, target.name());
        }
    }

    @BeforeAll
    static void start() {
        remediation = new RunningRemediation("access_matrix_it", logins());
        rest = new Rest(remediation.url());
        own = target("own", OWN);
        foreign = target("foreign", "Foreign");
    }

    @AfterAll
    static void stop() {
        remediation.close();
    }

    @Test
    void everyEndpointHasARuleAndEveryRuleAnEndpoint() {
        // When
        Map<RequestMappingInfo, ?> mapped = remediation
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();

        // Then
        assertThat(mapped.entrySet().stream()
                        .filter(entry -> entry.getValue().toString().startsWith("io.unstick."))
                        .flatMap(entry -> endpoints(entry.getKey())))
                .containsExactlyInAnyOrderElementsOf(
                        DeclaredRules.api().stream().map(Declared::endpoint).toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void withoutALoginNothingIsAnswered(Declared rule) {
        // When
        Answer answer = send(rule, null, own);

        // Then
        assertThat(answer.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void onlyTheRolesOfTheRuleAreLetInAndOnlyToTheirTenants(Call call) {
        // When
        Answer answer = send(call.rule(), login(call.role()), call.target());

        // Then
        if (!call.rule().roles().contains(call.role())) {
            assertThat(answer.status()).isEqualTo(403);
        } else if (call.target().equals(own)) {
            assertThat(answer.status()).isNotEqualTo(401).isLessThan(500);
            assertThat(isAboutACase(call.rule()) && answer.status() == 404).isFalse();
        } else {
            assertNothingIsSaidAbout(call, answer);
        }
    }

    private static void assertNothingIsSaidAbout(Call call, Answer answer) {
        if (isAboutOne(call.rule())) {
            assertThat(answer.status()).isEqualTo(404);
        }
        // A refusal repeats the address that was called, and nothing else.
        String told = answer.body().toString().replace(path(call.rule(), call.target()), "");
        assertThat(told).doesNotContain(foreign.caseId().toString());
        assertThat(told).doesNotContain(foreign.tenant().toString());
    }

    /** Whether it names a case or a tenant; all others answer about what the caller may see. */
    private static boolean isAboutOne(Declared rule) {
        return isAboutACase(rule)
                || (!rule.method().equals("GET")
                        && body(rule, UNKNOWN).keySet().stream().anyMatch(key -> key.startsWith("tenant")));
    }

    private static boolean isAboutACase(Declared rule) {
        return rule.pattern().contains("{id}");
    }

    private static Stream<Declared> rules() {
        return DeclaredRules.api().stream();
    }

    private static Stream<Call> calls() {
        List<Call> calls = new ArrayList<>();
        for (Declared rule : DeclaredRules.api()) {
            for (Role role : Role.values()) {
                Stream.of(own, foreign, UNKNOWN).forEach(target -> calls.add(new Call(rule, role, target)));
            }
        }
        return calls.stream();
    }

    private static Stream<String> endpoints(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternValues().stream().map(pattern -> method.name() + " " + pattern));
    }

    private static Answer send(Declared rule, @Nullable String login, Target target) {
        String path = path(rule, target);
        return switch (rule.method()) {
            case "GET" -> rest.get(path + "?tenant=" + target.tenant(), login);
            case "POST" -> rest.post(path, login, body(rule, target));
            case "PUT" -> rest.put(path, login, body(rule, target));
            default -> throw new IllegalArgumentException("teach this test to send " + rule.method());
        };
    }

    private static String path(Declared rule, Target target) {
        return rule.pattern().replace("{id}", target.caseId().toString());
    }

    /** What the endpoint needs to get as far as looking for the tenant or case. */
    private static Map<String, ?> body(Declared rule, Target target) {
        String tenant = target.tenant().toString();
        return switch (rule.endpoint()) {
            case "POST /api/v1/cases" -> Map.of("tenantId", tenant, "user", "nobody@own.example", "reason", REASON);
            case "POST /api/v1/cases/{id}/approval" -> Map.of("decision", "reject", "planHash", "0", "reason", REASON);
            case "POST /api/v1/cases/{id}/taking-back",
                    "POST /api/v1/cases/{id}/initial-password",
                    "PUT /api/v1/restore-confirmation" -> Map.of("reason", REASON);
            case "PUT /api/v1/kill-switch" -> Map.of("on", false, "tenant", tenant, "reason", REASON);
            case "POST /api/v1/paused-fixes/release" ->
                Map.of("tenant", tenant, "fix", "toggle-exchange-plan", "reason", REASON);
            default -> throw new IllegalArgumentException("tell this test what " + rule.endpoint() + " needs");
        };
    }

    private static String login(Role role) {
        return "only-" + role.name().toLowerCase(Locale.ROOT);
    }

    /** A tenant's id follows from its name, so the logins can name it before the service starts. */
    private static Map<String, String> logins() {
        Map<String, String> settings = new LinkedHashMap<>();
        UUID ownTenant = ownTenant();
        int index = FIRST_FREE_LOGIN;
        for (Role role : Role.values()) {
            String user = "unstick.api.users[%d].".formatted(index++);
            settings.put(user + "name", login(role));
            settings.put(user + "password", "{noop}secret");
            settings.put(user + "roles[0]", role.name().toLowerCase(Locale.ROOT));
            settings.put(user + "tenants[0]", ownTenant.toString());
        }
        return settings;
    }

    private static UUID ownTenant() {
        try (var elsewhere = SimulatedCloud.start(Settings.at(InstantSource.system()))) {
            return elsewhere.tenant(OWN, "own.example").id();
        }
    }

    private static Target target(String name, String company) {
        SimulatedTenant tenant = remediation.cloud().tenant(company, name + ".example");
        remediation.register(tenant, RunningRemediation.live());
        rest.awaitTenant(tenant.id());
        var stuck = remediation.stuck(tenant, tenant.user("Somebody").licensed(ENTERPRISE, Duration.ofHours(5)));
        remediation.send(Topics.MAILBOX_STUCK, stuck);
        rest.await(stuck.event().caseId(), "OPEN");
        return new Target(name, tenant.id(), stuck.event().caseId());
    }
}
