package io.unstick.remediation.playbook;

import static io.unstick.contracts.fix.FixId.GUIDED_STEP;
import static io.unstick.contracts.fix.FixId.HYDRATE_TENANT;
import static io.unstick.contracts.fix.FixId.REPAIR_ACCEPTED_DOMAIN;
import static io.unstick.contracts.fix.FixId.REPAIR_COMPANY_OBJECT;
import static io.unstick.remediation.playbook.Patients.CONTOSO;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.CauseScope;
import io.unstick.contracts.fix.FixId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done once for a whole tenant. */
class TenantPlaybookTest {
    @ParameterizedTest
    @EnumSource(Cause.class)
    void everythingIsTriedInThisOrder(Cause cause) {
        assertThat(climb(cause, Set.of())).extracting(Plan::fix).isEqualTo(expected(cause));
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void whereEverythingIsForbiddenNothingIsProposed(Cause cause) {
        assertThat(climb(cause, Set.of(FixId.values()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void everyTroubleOfATenantEndsWithAPerson(Cause cause) {
        assertThat(climb(cause, Set.of()).stream().map(Plan::fix).anyMatch(GUIDED_STEP::equals))
                .isEqualTo(cause.scope() == CauseScope.TENANT);
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void aTenantsPlanChangesTheTenantItself(Cause cause) {
        assertThat(climb(cause, Set.of()))
                .allSatisfy(plan -> assertThat(plan.target()).isEqualTo(CONTOSO.toString()));
    }

    private static List<FixId> expected(Cause cause) {
        return switch (cause) {
            case TENANT_DEHYDRATED -> List.of(HYDRATE_TENANT, GUIDED_STEP);
            case TENANT_SERVICE_NOT_ACTIVATED -> List.of(REPAIR_COMPANY_OBJECT, GUIDED_STEP);
            case ACCEPTED_DOMAIN_MISSING -> List.of(REPAIR_ACCEPTED_DOMAIN, GUIDED_STEP);
            case SUBSCRIPTION_SUSPENDED -> List.of(GUIDED_STEP);
            case SERVICE_INCIDENT,
                    LICENSE_MISSING,
                    LICENSE_STUB_ONLY,
                    EXCHANGE_PLAN_DISABLED,
                    USAGE_LOCATION_MISSING,
                    LICENSE_ASSIGNMENT_ERROR,
                    VALIDATION_ERROR,
                    FORWARD_SYNC_GAP,
                    ONPREM_MAILBOX_GUID,
                    REMOTE_RECIPIENT_TYPE_STALE,
                    ARCHIVE_GUID_MISMATCH,
                    PROXY_CONFLICT,
                    UPN_CONFLICT,
                    STALE_PREVIOUS_MAILBOX,
                    CROSS_TENANT_MIGRATION_LEFTOVER,
                    BACKEND_UNKNOWN,
                    UNRECOGNISED -> List.of();
        };
    }

    private static List<Plan> climb(Cause cause, Set<FixId> forbidden) {
        return new Spending(forbidden)
                .all(openness -> TenantPlaybook.propose(CONTOSO, cause, "contoso.example", openness));
    }
}
