package io.unstick.remediation;

import io.unstick.contracts.tenant.TenantPolicy;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A user whom the first plan put into the recycle bin, when the second one does not come. */
class RecreationTakenBackIT {
    private static final Duration LONG = Duration.ofDays(30);
    private static final Duration SHORT = Duration.ofHours(3);

    private static RunningRemediation remediation;
    private static Rest rest;

    @BeforeAll
    static void start() {
        remediation = new RunningRemediation("recreation_taken_back_it");
        rest = new Rest(remediation.url());
    }

    @AfterAll
    static void stop() {
        remediation.close();
    }

    @Test
    void aRejectedSecondPlanBringsTheUserBackAndEscalates() {
        // Given
        Recreation recreation = Recreation.planned(remediation, rest, "Rejected", LONG);
        recreation.awaitPlanAfter(recreation.approve());

        // When
        recreation.reject();

        // Then
        rest.await(recreation.id(), "DIAGNOSING");
        recreation.diagnose();
        rest.await(recreation.id(), "ESCALATED");
        recreation.assertRestored();
    }

    @Test
    void aSecondPlanThatNobodyApprovesBringsTheUserBack() {
        // Given
        Recreation recreation = Recreation.planned(remediation, rest, "Forgotten", SHORT);

        // When
        recreation.approve();

        // Then
        rest.awaitEntry(recreation.id(), "step.compensated");
        recreation.assertRestored();
    }

    @Test
    void aTenantThatWentIntoDryRunGetsItsUserBackAllTheSame() {
        // Given
        Recreation recreation = Recreation.planned(remediation, rest, "Careful", LONG);
        recreation.awaitPlanAfter(recreation.approve());
        remediation.register(recreation.tenant(), TenantPolicy.builtIn());
        rest.awaitDryRun(recreation.tenant().id());

        // When
        recreation.reject();

        // Then
        rest.awaitEntry(recreation.id(), "step.compensated");
        recreation.assertRestored();
    }
}
