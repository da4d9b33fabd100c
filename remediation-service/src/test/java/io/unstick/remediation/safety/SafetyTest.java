package io.unstick.remediation.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Permission;
import io.unstick.remediation.playbook.Plan;
import io.unstick.remediation.playbook.TenantPlaybook;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SafetyTest {
    private static final Plan HYDRATION = TenantPlaybook.hydration(TenantId.of("6f1d0a52-0000-4000-8000-000000000001"));

    @Test
    void aPermittedPlanInsideItsBudgetMayRun() {
        assertThat(Safety.objections(HYDRATION, harmless())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void anythingWrongKeepsThePlanFromRunning(String what, SafetyFacts facts) {
        assertThat(Safety.objections(HYDRATION, facts)).hasSize(1);
    }

    static Stream<Arguments> anythingWrongKeepsThePlanFromRunning() {
        return Stream.of(
                Arguments.of("kill switch", facts(true, false, false, Permission.AUTOMATIC, Set.of(), true, 0)),
                Arguments.of("unknown tenant", facts(false, false, false, Permission.AUTOMATIC, Set.of(), false, 0)),
                Arguments.of("retired tenant", facts(true, true, false, Permission.AUTOMATIC, Set.of(), false, 0)),
                Arguments.of("dry-run", facts(true, false, true, Permission.AUTOMATIC, Set.of(), false, 0)),
                Arguments.of("forbidden", facts(true, false, false, Permission.FORBIDDEN, Set.of(), false, 0)),
                Arguments.of("not approved", facts(true, false, false, Permission.APPROVAL, Set.of(), false, 0)),
                Arguments.of(
                        "one of two approvals",
                        facts(true, false, false, Permission.TWO_PERSON, Set.of("grace"), false, 0)),
                Arguments.of(
                        "approved by the requester",
                        facts(true, false, false, Permission.APPROVAL, Set.of("operator"), false, 0)),
                Arguments.of("budget used up", facts(true, false, false, Permission.AUTOMATIC, Set.of(), false, 200)));
    }

    @Test
    void allObjectionsAreToldNotOnlyTheFirst() {
        assertThat(Safety.objections(HYDRATION, facts(false, true, true, Permission.FORBIDDEN, Set.of(), true, 500)))
                .hasSizeGreaterThan(4);
    }

    @Test
    void onlyDestructivePlansSpendTheDestructiveBudget() {
        assertThat(HYDRATION.fix()).isEqualTo(FixId.HYDRATE_TENANT);
        assertThat(Safety.objections(
                        HYDRATION,
                        new SafetyFacts(
                                true, false, false, Permission.AUTOMATIC, Set.of(), "operator", false, 0, 9, 200, 2)))
                .isEmpty();
    }

    private static SafetyFacts harmless() {
        return facts(true, false, false, Permission.AUTOMATIC, Set.of(), false, 199);
    }

    private static SafetyFacts facts(
            boolean known,
            boolean retired,
            boolean dryRun,
            Permission permission,
            Set<String> approvers,
            boolean killSwitch,
            int writes) {
        return new SafetyFacts(
                known, retired, dryRun, permission, approvers, "operator", killSwitch, writes, 0, 200, 2);
    }
}
