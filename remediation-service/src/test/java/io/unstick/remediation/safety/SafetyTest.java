package io.unstick.remediation.safety;

import static io.unstick.contracts.fix.Permission.APPROVAL;
import static io.unstick.contracts.fix.Permission.AUTOMATIC;
import static io.unstick.contracts.fix.Permission.FORBIDDEN;
import static io.unstick.contracts.fix.Permission.TWO_PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Permission;
import io.unstick.remediation.playbook.Plan;
import io.unstick.remediation.playbook.ProvisioningAction;
import io.unstick.remediation.playbook.TenantPlaybook;
import io.unstick.testkit.FakeTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SafetyTest {
    private static final TenantId TENANT = TenantId.of("6f1d0a52-0000-4000-8000-000000000001");
    private static final Plan HYDRATION = TenantPlaybook.hydration(TENANT);
    private static final Level FREE = new Level(199, 200);
    private static final Level FULL = new Level(200, 200);
    private static final Budgets UNSPENT = new Budgets(FREE, FREE, FREE, FREE, FREE, FREE);

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
                Arguments.of("kill switch", facts(true, false, false, AUTOMATIC, Set.of(), true)),
                Arguments.of("unknown tenant", facts(false, false, false, AUTOMATIC, Set.of(), false)),
                Arguments.of("retired tenant", facts(true, true, false, AUTOMATIC, Set.of(), false)),
                Arguments.of("dry-run", facts(true, false, true, AUTOMATIC, Set.of(), false)),
                Arguments.of("forbidden", facts(true, false, false, FORBIDDEN, Set.of(), false)),
                Arguments.of("not approved", facts(true, false, false, APPROVAL, Set.of(), false)),
                Arguments.of("one of two approvals", facts(true, false, false, TWO_PERSON, Set.of("grace"), false)),
                Arguments.of("approved by the requester", facts(true, false, false, APPROVAL, Set.of("ada"), false)),
                Arguments.of("a restored database", doubted()),
                Arguments.of("tenant's budget", spent(new Budgets(FULL, FREE, FREE, FREE, FREE, FREE))),
                Arguments.of("everybody's budget", spent(new Budgets(FREE, FREE, FULL, FREE, FREE, FREE))),
                Arguments.of("share of users", spent(new Budgets(FREE, FREE, FREE, FREE, FREE, FULL))),
                Arguments.of("new here, and being tried", knowing(new Experience(0, 1, null))),
                Arguments.of("paused", knowing(new Experience(9, 0, FakeTime.MONDAY_9AM))));
    }

    @Test
    void allObjectionsAreToldNotOnlyTheFirst() {
        assertThat(Safety.objections(HYDRATION, facts(false, true, true, FORBIDDEN, Set.of(), true)))
                .hasSizeGreaterThan(4);
    }

    @Test
    void onlyDestructivePlansSpendTheDestructiveBudgets() {
        var budgets = new Budgets(FREE, FULL, FREE, FULL, FREE, FREE);
        assertThat(Safety.objections(HYDRATION, spent(budgets))).isEmpty();
        assertThat(Safety.objections(plan(FixId.RECREATE_USER), spent(budgets))).hasSize(2);
    }

    @Test
    void whatIsSafeIsDoneForAsManyUsersAsNeedIt() {
        Plan retry = plan(FixId.RETRY_SERVICE_PROVISIONING);
        assertThat(Safety.objections(retry, spent(new Budgets(FREE, FREE, FREE, FREE, FREE, FULL))))
                .isEmpty();
        assertThat(Safety.objections(retry, knowing(new Experience(0, 7, FakeTime.MONDAY_9AM))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} users, {1} %: {2} a day")
    @CsvSource({
        "1000, 5, 50",
        "39, 5, 1",
        "19, 5, 1",
        "0, 5, 1",
        "1000, 0, 1",
        "10, 100, 10",
        "2000000000, 100, 2000000000"
    })
    void aShareOfTheUsersIsRoundedDownAndAtLeastOne(int users, int percent, int reach) {
        assertThat(Budgets.reachOf(users, percent)).isEqualTo(reach);
    }

    @ParameterizedTest(name = "{0} proven, {1} running: {2}")
    @CsvSource({
        "0, 0, true",
        "0, 1, false",
        "1, 0, true",
        "1, 2, true",
        "1, 3, false",
        "3, 0, true",
        "3, 1, false",
        "4, 100, true"
    })
    void aFixIsProvenForOneUserThenForThreeMoreThenItIsFree(int proven, int running, boolean goesOn) {
        List<String> objections = Safety.objections(HYDRATION, knowing(new Experience(proven, running, null)));
        assertThat(objections.isEmpty()).isEqualTo(goesOn);
    }

    private static Plan plan(FixId fix) {
        return new Plan(fix, TENANT, "somebody", new ProvisioningAction.HydrateTenant(), "before", "after");
    }

    private static SafetyFacts harmless() {
        return knowing(Experience.NONE);
    }

    private static SafetyFacts knowing(Experience experience) {
        return new SafetyFacts(
                true, false, false, AUTOMATIC, Set.of("grace", "linus"), "ada", false, null, UNSPENT, experience);
    }

    private static SafetyFacts spent(Budgets budgets) {
        return new SafetyFacts(true, false, false, AUTOMATIC, Set.of(), "ada", false, null, budgets, Experience.NONE);
    }

    private static SafetyFacts doubted() {
        return new SafetyFacts(
                true, false, false, AUTOMATIC, Set.of(), "ada", false, "it is older", UNSPENT, Experience.NONE);
    }

    private static SafetyFacts facts(
            boolean known,
            boolean retired,
            boolean dryRun,
            Permission permission,
            Set<String> approvers,
            boolean killSwitch) {
        return new SafetyFacts(
                known, retired, dryRun, permission, approvers, "ada", killSwitch, null, UNSPENT, Experience.NONE);
    }
}
