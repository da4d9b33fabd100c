package io.unstick.m365.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.UserObjectId;
import io.unstick.m365.read.AccountDetails;
import io.unstick.m365.read.AccountDetails.AssignedLicence;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.MailboxPlan;
import io.unstick.sandbox.cloud.SimulatedUser;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Giving and taking licences, in the simulated cloud. */
class SimulatedLicencesTest {
    private static final UUID E3 = MailboxPlan.ENTERPRISE.skuId();
    private static final UUID BUSINESS = MailboxPlan.STANDARD.skuId();

    private final SimulatedMicrosoft microsoft = new SimulatedMicrosoft();
    private final TenantWrites writes = microsoft.writes();

    @AfterEach
    void stop() {
        microsoft.close();
    }

    @Test
    void aPlanIsSwitchedOffAndOnInsideAnOwnedLicence() {
        // Given
        UserObjectId ada = licensed("Ada Vance");
        UUID plan = MailboxPlan.ENTERPRISE.id();
        // When
        WriteOutcome off = writes.assignLicense(microsoft.request(), ada, Map.of(E3, Set.of(plan)), Set.of());
        AccountDetails between = account(ada);
        WriteOutcome on = writes.assignLicense(microsoft.request(), ada, Map.of(E3, Set.of()), Set.of());
        // Then
        assertThat(off).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(between.licences()).containsExactly(new AssignedLicence(E3, Set.of(plan)));
        assertThat(on).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(account(ada).licences()).containsExactly(new AssignedLicence(E3, Set.of()));
    }

    @Test
    void aSwapLeavesNoMomentWithoutAPlan() {
        // Given
        UserObjectId ada = licensed("Ada Vance");
        microsoft.contoso().seats(MailboxPlan.STANDARD, 5);
        // When
        WriteOutcome outcome = writes.assignLicense(microsoft.request(), ada, Map.of(BUSINESS, Set.of()), Set.of(E3));
        // Then
        assertThat(outcome).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(account(ada).licences()).containsExactly(new AssignedLicence(BUSINESS, Set.of()));
        assertThat(microsoft.cloud().effects().writesTo(microsoft.contoso())).hasSize(1);
    }

    @Test
    void withoutASeatMicrosoftSaysSo() {
        // Given
        microsoft.contoso().seats(MailboxPlan.STANDARD, 0);
        UserObjectId ada = licensed("Ada Vance");
        // When
        WriteOutcome outcome = writes.assignLicense(microsoft.request(), ada, Map.of(BUSINESS, Set.of()), Set.of());
        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        WriteOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains(RefusalReason.NO_FREE_SEAT));
    }

    @Test
    void aLicenceOfAGroupIsNotTakenFromTheUser() {
        // Given
        SimulatedUser ada = microsoft.contoso().user("Ada Vance");
        microsoft
                .contoso()
                .groups()
                .security("Everybody")
                .licensing(MailboxPlan.ENTERPRISE)
                .withMember(ada);
        // When
        WriteOutcome outcome =
                writes.assignLicense(microsoft.request(), SimulatedMicrosoft.idOf(ada), Map.of(), Set.of(E3));
        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        WriteOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains(RefusalReason.INHERITED_LICENCE));
    }

    @Test
    void takingTwiceIsDoneAfterTheFirst() {
        // Given
        UserObjectId ada = licensed("Ada Vance");
        WriteOutcome first = writes.assignLicense(microsoft.request(), ada, Map.of(), Set.of(E3));
        // When
        WriteOutcome second = writes.assignLicense(microsoft.request(), ada, Map.of(), Set.of(E3));
        // Then
        assertThat(first).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(second).isInstanceOf(WriteOutcome.AlreadyInPlace.class);
    }

    @Test
    void theUsageLocationIsSet() {
        // Given
        UserObjectId ada = SimulatedMicrosoft.idOf(microsoft
                .contoso()
                .user("Ada Vance")
                .licensed(MailboxPlan.ENTERPRISE, Duration.ofHours(5))
                .blockedBy(Blocker.usageLocationMissing()));
        // When
        WriteOutcome outcome = writes.setUsageLocation(microsoft.request(), ada, "US");
        // Then
        assertThat(outcome).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(account(ada).user().usageLocation()).isEqualTo("US");
    }

    @Test
    void aDebtIsPaidBackWithoutAnyProofOfALiveTenant() {
        // Given
        UserObjectId ada = licensed("Ada Vance");
        writes.assignLicense(microsoft.request(), ada, Map.of(), Set.of(E3));
        // When
        WriteOutcome outcome = microsoft
                .access()
                .repaysIn(microsoft.tenant())
                .assignLicense(microsoft.request(), ada, Map.of(E3, Set.of()), Set.of());
        // Then
        assertThat(outcome).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(account(ada).licences()).containsExactly(new AssignedLicence(E3, Set.of()));
    }

    private UserObjectId licensed(String name) {
        return SimulatedMicrosoft.idOf(
                microsoft.contoso().user(name).licensed(MailboxPlan.ENTERPRISE, Duration.ofHours(5)));
    }

    private AccountDetails account(UserObjectId user) {
        return microsoft.directory().account(microsoft.tenant(), user).known().orElseThrow();
    }
}
