package io.unstick.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.fix.FixId;
import io.unstick.remediation.Lending.Loan;
import io.unstick.sandbox.cloud.Blocker.Cure;
import io.unstick.sandbox.cloud.Effect;
import io.unstick.sandbox.cloud.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lending and giving back, interrupted everywhere. */
class LicenceDebtCrashIT {
    private static final List<String> MOMENTS = List.of(
            "io.unstick.remediation.step.intended.v1",
            "debt opened",
            "io.unstick.remediation.step.applied.v1",
            "debt looked at",
            "repayment intended",
            "repayment answered",
            "debt paid",
            "io.unstick.remediation.step.compensated.v1",
            "debt checked",
            "debt closed");

    private static final Map<String, Fault> FAULTS = Map.of(
            "NotSent", Fault.closeBefore(),
            "NoAnswer", Fault.applyThenClose(),
            "Failing", Fault.applyThenFail(503),
            "Delayed", Fault.applyLater(Duration.ofMinutes(20)),
            "Ignored", Fault.acknowledgeOnly());

    private static RunningRemediation remediation;
    private static Lending lending;
    private static CommitCrashes crashes;

    @BeforeAll
    static void start() {
        remediation = new RunningRemediation("licence_debt_crash_it", Lending.SHORT_SOAK);
        lending = new Lending(remediation);
        crashes = new CommitCrashes(lending::database);
    }

    @AfterAll
    static void stop() {
        remediation.close();
    }

    @Test
    void aProcessThatDiesBeforeAnyCommitOfAToggleLosesNoLicence() {
        diesBeforeEachCommit("Toggle", FixId.TOGGLE_EXCHANGE_PLAN, Cure.PLAN_TOGGLE);
    }

    @Test
    void aProcessThatDiesBeforeAnyCommitOfASwapLosesNoLicence() {
        diesBeforeEachCommit("Swap", FixId.SWAP_LICENCE, Cure.LICENCE_SWAP);
    }

    @Test
    void aRequestThatGoesAstrayLosesNoLicence() {
        // Given
        List<Loan> loans = FAULTS.entrySet().stream()
                .flatMap(fault -> Stream.of(1, 2)
                        .flatMap(nth -> Stream.of(
                                astray("Toggle", FixId.TOGGLE_EXCHANGE_PLAN, Cure.PLAN_TOGGLE, fault, nth),
                                astray("Swap", FixId.SWAP_LICENCE, Cure.LICENCE_SWAP, fault, nth))))
                .toList();
        // When
        loans.forEach(lending::diagnose);
        // Then
        loans.forEach(lending::awaitClosed);
        loans.forEach(lending::assertAsBefore);
    }

    @Test
    void aRestartWhileLicencesAreLentLosesNone() {
        // Given
        List<Loan> loans = List.of(
                loan("RestartedToggle", FixId.TOGGLE_EXCHANGE_PLAN, Cure.PLAN_TOGGLE),
                loan("RestartedSwap", FixId.SWAP_LICENCE, Cure.NOTHING));
        loans.forEach(lending::diagnose);
        loans.forEach(lending::awaitLent);
        // When
        remediation.restart();
        // Then
        loans.forEach(lending::awaitClosed);
        loans.forEach(lending::assertAsBefore);
    }

    private static void diesBeforeEachCommit(String kind, FixId fix, Cure cure) {
        // Given
        List<Loan> loans = new ArrayList<>();
        for (String moment : MOMENTS) {
            Loan loan = loan(kind + MOMENTS.indexOf(moment), fix, cure);
            crashes.plan(loan.tenant(), moment);
            loans.add(loan);
        }
        // When
        loans.forEach(lending::diagnose);
        // Then
        loans.forEach(lending::awaitClosed);
        loans.forEach(lending::assertAsBefore);
        loans.forEach(loan -> crashes.assertHappened(loan.tenant()));
        // An intent that was lost is intended again; nothing else makes a second borrowing.
        assertThat(loans)
                .allSatisfy(loan -> assertThat(lending.requests(loan).stream().filter(Effect::changed))
                        .hasSize(2));
    }

    private static Loan astray(String kind, FixId fix, Cure cure, Map.Entry<String, Fault> fault, int nth) {
        Loan loan = loan(kind + fault.getKey() + nth, fix, cure);
        remediation.cloud().faults().nth(loan.tenant(), Lending.ASSIGN, nth, fault.getValue());
        return loan;
    }

    private static Loan loan(String tenant, FixId only, Cure cure) {
        return lending.user(lending.tenant(tenant, only), "Ada", cure);
    }
}
