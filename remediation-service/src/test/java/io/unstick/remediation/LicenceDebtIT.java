package io.unstick.remediation;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.remediation.Lending.Loan;
import io.unstick.sandbox.cloud.Blocker.Cure;
import io.unstick.sandbox.cloud.Effect;
import io.unstick.sandbox.cloud.Fault;
import io.unstick.sandbox.cloud.MailboxPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Licences that are lent by the running service, and always come back. */
class LicenceDebtIT {
    private static RunningRemediation remediation;
    private static Rest rest;
    private static Lending lending;

    @BeforeAll
    static void start() {
        remediation = new RunningRemediation("licence_debt_it", Lending.SHORT_SOAK);
        rest = new Rest(remediation.url());
        lending = new Lending(remediation);
    }

    @AfterAll
    static void stop() {
        remediation.close();
    }

    @Test
    void aToggledPlanCuresTheMailboxAndTheLicenceIsAsBefore() {
        // Given
        Loan loan = loan("Toggled", FixId.TOGGLE_EXCHANGE_PLAN, Cure.PLAN_TOGGLE);
        // When
        lending.diagnose(loan);
        // Then
        rest.await(loan.caseId(), "RESOLVED");
        rest.awaitEntry(loan.caseId(), "step.compensated");
        lending.awaitClosed(loan);
        assertThat(lending.requests(loan)).hasSize(2);
        lending.assertAsBefore(loan);
    }

    @Test
    void aSwappedLicenceCuresTheMailboxAndIsBackAfterwards() {
        // Given
        Loan loan = loan("Swapped", FixId.SWAP_LICENCE, Cure.LICENCE_SWAP);
        // When
        lending.diagnose(loan);
        // Then
        rest.await(loan.caseId(), "RESOLVED");
        lending.awaitClosed(loan);
        assertThat(lending.requests(loan)).hasSize(2);
        lending.assertAsBefore(loan);
    }

    @Test
    void aStolenSeatIsWaitedForAndSeen() {
        // Given
        Loan loan = loan("Stolen", FixId.SWAP_LICENCE, Cure.LICENCE_SWAP);
        loan.tenant().seats(ENTERPRISE, 1).licensing().stealFreedSeat(ENTERPRISE);
        lending.diagnose(loan);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(lending.debts(loan, "not paid and body ->> 'why' like 'NoFreeSeat%'"))
                        .isOne());
        assertThat(meter("unstick.remediation.debts.open")).isPositive();
        // When
        loan.tenant().buySeats();
        // Then
        lending.awaitClosed(loan);
        lending.assertAsBefore(loan);
    }

    @Test
    void aPlanThatGoesOffLateComesBackLate() {
        // Given
        Loan loan = loan("Late", FixId.TOGGLE_EXCHANGE_PLAN, Cure.PLAN_TOGGLE);
        loan.tenant().licensing().removalsTake(Duration.ofMinutes(40));
        // When
        lending.diagnose(loan);
        // Then
        lending.awaitRequests(loan, 2);
        lending.awaitClosed(loan);
        lending.assertAsBefore(loan);
    }

    @Test
    void aPlanThatGoesOffLongAfterItCountedAsPaidComesBackAsWell() {
        // Given
        Loan loan = loan("Later", FixId.TOGGLE_EXCHANGE_PLAN, Cure.NOTHING);
        remediation.cloud().faults().nth(loan.tenant(), Lending.ASSIGN, 1, Fault.applyLater(Duration.ofMinutes(90)));
        // When
        lending.diagnose(loan);
        // Then
        lending.awaitRequests(loan, 2);
        lending.awaitClosed(loan);
        lending.assertAsBefore(loan);
    }

    @Test
    void aSwapWhoseRemovalsComeLateLeavesTheLicenceAndNothingElse() {
        // Given
        Loan loan = loan("Lingering", FixId.SWAP_LICENCE, Cure.LICENCE_SWAP);
        loan.tenant().licensing().removalsTake(Duration.ofMinutes(40));
        // When
        lending.diagnose(loan);
        // Then
        lending.awaitRequests(loan, 2);
        lending.awaitClosed(loan);
        lending.assertAsBefore(loan);
    }

    @Test
    void theKillSwitchDoesNotKeepALicenceFromComingBack() {
        // Given
        Loan loan = loan("Killed", FixId.TOGGLE_EXCHANGE_PLAN, Cure.PLAN_TOGGLE);
        lending.diagnose(loan);
        lending.awaitLent(loan);
        // When
        Map<String, ?> stop = Map.of("on", true, "tenant", loan.tenant().id().toString(), "reason", "stop");
        rest.put("/api/v1/kill-switch", "operator", stop);
        // Then
        lending.awaitClosed(loan);
        lending.assertAsBefore(loan);
    }

    @Test
    void aTenantThatLeavesTheFleetGetsItsLicencesBack() {
        // Given
        Loan loan = loan("Leaving", FixId.SWAP_LICENCE, Cure.LICENCE_SWAP);
        lending.diagnose(loan);
        lending.awaitLent(loan);
        // When
        remediation.register(loan.tenant(), TenantPolicy.builtIn(), true);
        // Then
        lending.awaitClosed(loan);
        lending.assertAsBefore(loan);
    }

    @Test
    void aTenantThatGoesIntoDryRunGetsItsLicencesBack() {
        // Given
        Loan loan = loan("Cautious", FixId.TOGGLE_EXCHANGE_PLAN, Cure.PLAN_TOGGLE);
        lending.diagnose(loan);
        lending.awaitLent(loan);
        // When
        remediation.register(loan.tenant(), TenantPolicy.builtIn());
        // Then
        lending.awaitClosed(loan);
        lending.assertAsBefore(loan);
    }

    @Test
    void aLicenceThatAPersonReplacedMeanwhileStaysReplaced() {
        // Given
        Loan loan = loan("Replaced", FixId.SWAP_LICENCE, Cure.NOTHING);
        lending.diagnose(loan);
        lending.awaitLent(loan);
        // When
        loan.user().changeLicence(MailboxPlan.DESKLESS);
        // Then
        lending.awaitClosed(loan);
        assertThat(lending.requests(loan)).hasSize(1);
        assertThat(lending.licences(loan))
                .extracting(licence -> licence.skuId())
                .containsExactly(MailboxPlan.DESKLESS.skuId());
    }

    @Test
    void oneLicenceOfAKindIsLentAtATimeInATenant() {
        // Given
        var tenant = lending.tenant("Orderly", FixId.TOGGLE_EXCHANGE_PLAN);
        List<Loan> loans = List.of("Ada", "Bob", "Cleo").stream()
                .map(name -> lending.user(tenant, name, Cure.PLAN_TOGGLE))
                .toList();
        // When
        loans.forEach(lending::diagnose);
        // Then
        loans.forEach(lending::awaitClosed);
        loans.forEach(lending::assertAsBefore);
        List<String> borrowers = remediation.cloud().effects().writesTo(tenant).stream()
                .skip(loans.size())
                .map(Effect::target)
                .toList();
        assertThat(borrowers).hasSize(6);
        assertThat(List.of(borrowers.get(0), borrowers.get(2), borrowers.get(4)))
                .containsExactly(borrowers.get(1), borrowers.get(3), borrowers.get(5))
                .doesNotHaveDuplicates();
    }

    private static Loan loan(String tenant, FixId only, Cure cure) {
        return lending.user(lending.tenant(tenant, only), "Ada", cure);
    }

    private static double meter(String name) {
        return remediation
                .context()
                .getBean(MeterRegistry.class)
                .get(name)
                .gauge()
                .value();
    }
}
