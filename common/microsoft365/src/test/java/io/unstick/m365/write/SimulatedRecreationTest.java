package io.unstick.m365.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.UserObjectId;
import io.unstick.m365.read.AccountSnapshot;
import io.unstick.m365.read.Emptiness;
import io.unstick.m365.read.EmptinessProof;
import io.unstick.m365.read.Membership;
import io.unstick.m365.read.Reading;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.MailboxPlan;
import io.unstick.sandbox.cloud.SimulatedGroup;
import io.unstick.sandbox.cloud.SimulatedUser;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deleting, purging and creating again, in the simulated cloud. */
class SimulatedRecreationTest {
    private final SimulatedMicrosoft microsoft = new SimulatedMicrosoft();
    private final TenantWrites writes = microsoft.writes();
    private final SimulatedUser ada = microsoft
            .newcomer("Ada Vance")
            .licensed(MailboxPlan.ENTERPRISE, Duration.ofMinutes(5))
            .blockedBy(Blocker.backendFault());
    private final UserObjectId old = SimulatedMicrosoft.idOf(ada);

    @AfterEach
    void stop() {
        microsoft.close();
    }

    @Test
    void anEmptyAccountIsDeletedOnceAndRestored() {
        // Given
        EmptinessProof proof = proof();
        // When
        WriteOutcome deleted = writes.deleteUser(microsoft.request(), proof);
        // Then
        assertThat(deleted).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(recycled()).isInstanceOf(Reading.Known.class);
        assertThat(writes.deleteUser(microsoft.request(), proof)).isInstanceOf(WriteOutcome.AlreadyInPlace.class);
        assertThat(writes.restoreDeleted(microsoft.request(), old)).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(recycled()).isInstanceOf(Reading.Absent.class);
    }

    @Test
    void whatIsPurgedIsGoneAndPurgingAgainChangesNothing() {
        // Given
        writes.deleteUser(microsoft.request(), proof());
        // When
        WriteOutcome purged = writes.purgeDeleted(microsoft.request(), old.toString());
        // Then
        assertThat(purged).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(recycled()).isInstanceOf(Reading.Absent.class);
        assertThat(writes.purgeDeleted(microsoft.request(), old.toString()))
                .isInstanceOf(WriteOutcome.AlreadyInPlace.class);
        assertThat(writes.restoreDeleted(microsoft.request(), old)).isInstanceOf(WriteOutcome.Refused.class);
    }

    @Test
    void theUserIsCreatedAgainLikeTheSnapshot() {
        // Given
        AccountSnapshot before = snapshot(old);
        purge();
        // When
        CreationOutcome outcome = writes.createUser(microsoft.request(), like(before));
        // Then
        assertThat(outcome).isInstanceOfSatisfying(CreationOutcome.Created.class, created -> {
            assertThat(created.user()).isNotEqualTo(old);
            assertThat(snapshot(created.user()).properties()).isEqualTo(before.properties());
        });
        assertThat(microsoft.cloud().effects().all().toString()).doesNotContain("correct horse");
    }

    @Test
    void creatingTwiceSaysThatTheNameIsTaken() {
        // Given
        AccountSnapshot before = snapshot(old);
        purge();
        writes.createUser(microsoft.request(), like(before));
        // When
        CreationOutcome again = writes.createUser(microsoft.request(), like(before));
        // Then
        assertThat(again)
                .isInstanceOfSatisfying(
                        CreationOutcome.Taken.class,
                        taken -> assertThat(taken.property()).isEqualTo("userPrincipalName"));
    }

    @Test
    void licencesGroupsAndManagerAreGivenBack() {
        // Given
        SimulatedUser grace = microsoft.contoso().user("Grace Hill");
        SimulatedGroup team = microsoft.contoso().groups().security("Sales").withMember(ada);
        ada.life().managedBy(grace);
        AccountSnapshot before = snapshot(old);
        purge();
        UserObjectId renewed = created(before);
        // When
        writes.assignLicense(microsoft.request(), renewed, direct(before), Set.of());
        WriteOutcome joined = writes.addToGroup(microsoft.request(), team.id(), renewed);
        WriteOutcome managed = writes.setManager(microsoft.request(), renewed, SimulatedMicrosoft.idOf(grace));
        // Then
        AccountSnapshot after = snapshot(renewed);
        assertThat(joined).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(managed).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(after.memberships())
                .containsExactly(new Membership(team.id(), Membership.Kind.SECURITY_GROUP))
                .isEqualTo(before.memberships());
        assertThat(after.manager()).isEqualTo(before.manager());
        assertThat(after.licences()).isEqualTo(before.licences());
        assertThat(writes.addToGroup(microsoft.request(), team.id(), renewed))
                .isInstanceOf(WriteOutcome.AlreadyInPlace.class);
    }

    private void purge() {
        writes.deleteUser(microsoft.request(), proof());
        writes.purgeDeleted(microsoft.request(), old.toString());
    }

    private EmptinessProof proof() {
        Emptiness emptiness = microsoft
                .examination()
                .emptiness(microsoft.tenant(), old)
                .known()
                .orElseThrow();
        assertThat(emptiness).isInstanceOf(Emptiness.Proven.class);
        return ((Emptiness.Proven) emptiness).proof();
    }

    private AccountSnapshot snapshot(UserObjectId user) {
        return microsoft
                .examination()
                .snapshot(microsoft.tenant(), user)
                .known()
                .orElseThrow();
    }

    private Reading<?> recycled() {
        return microsoft.examination().recycled(microsoft.tenant(), old.value());
    }

    private UserObjectId created(AccountSnapshot before) {
        CreationOutcome outcome = writes.createUser(microsoft.request(), like(before));
        assertThat(outcome).isInstanceOf(CreationOutcome.Created.class);
        return ((CreationOutcome.Created) outcome).user();
    }

    private static NewUser like(AccountSnapshot before) {
        return new NewUser(before.properties(), new InitialPassword("correct horse battery".toCharArray()));
    }

    private static Map<UUID, Set<UUID>> direct(AccountSnapshot before) {
        return before.licences().stream()
                .filter(licence -> licence.groupId() == null)
                .collect(Collectors.toMap(
                        AccountSnapshot.HeldLicence::skuId, AccountSnapshot.HeldLicence::disabledPlans));
    }
}
