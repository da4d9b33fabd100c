package io.unstick.remediation.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.fix.Permission;
import io.unstick.remediation.playbook.AccountCopy;
import io.unstick.remediation.playbook.Plan;
import io.unstick.remediation.playbook.RecreateUser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A user whom Unstick took away comes back, whatever the policy and the budgets say by then. */
class FinishingTest {
    private static final UserObjectId ADA = UserObjectId.of("87d349ed-44d7-43e1-9a83-000000000001");
    private static final Plan RESTORATION = RecreateUser.restoration(
            TenantId.of("6f1d0a52-0000-4000-8000-000000000001"),
            new AccountCopy(ADA, "ada@contoso.example", Map.of(), List.of(), List.of(), null, List.of()));

    @Test
    void neitherPolicyNorBudgetKeepsAUserInTheRecycleBin() {
        assertThat(Safety.objectionsToFinishing(RESTORATION, everythingIsAgainstIt(false)))
                .isEmpty();
        assertThat(Safety.objections(RESTORATION, everythingIsAgainstIt(false))).isNotEmpty();
    }

    @Test
    void theKillSwitchStopsThisToo() {
        assertThat(Safety.objectionsToFinishing(RESTORATION, everythingIsAgainstIt(true)))
                .hasSize(1);
    }

    private static SafetyFacts everythingIsAgainstIt(boolean killSwitch) {
        var full = new Level(200, 200);
        return new SafetyFacts(
                true,
                true,
                true,
                Permission.FORBIDDEN,
                Set.of(),
                "operator",
                killSwitch,
                null,
                new Budgets(full, full, full, full, full, full),
                Experience.NONE);
    }
}
