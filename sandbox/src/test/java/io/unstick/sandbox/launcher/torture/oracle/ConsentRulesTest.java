package io.unstick.sandbox.launcher.torture.oracle;

import static io.unstick.sandbox.launcher.torture.oracle.Story.CONTOSO;
import static io.unstick.sandbox.launcher.torture.oracle.Story.FABRIKAM;
import static io.unstick.sandbox.launcher.torture.oracle.Story.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.fix.FixId;
import org.junit.jupiter.api.Test;

/** What people did not agree to. */
class ConsentRulesTest {

    private final Story story = new Story();

    @Test
    void anEffectThatNobodyIntendedIsUnapproved() {
        // Given
        story.effect(CONTOSO, "somebody", null, null);
        // When
        var found = story.found();
        // Then
        assertThat(found).containsExactly(Key.UNAPPROVED);
    }

    @Test
    void oneOfTwoPeopleIsNotEnough() {
        // Given
        purgeApprovedBy("approver");
        // When
        var found = story.found();
        // Then
        assertThat(found).containsExactly(Key.UNAPPROVED);
    }

    @Test
    void theConsentOfWhoeverAskedForTheCaseDoesNotCount() {
        // Given
        purgeApprovedBy("approver", Story.REQUESTER);
        // When
        var found = story.found();
        // Then
        assertThat(found).containsExactly(Key.UNAPPROVED);
    }

    @Test
    void aConsentThatOnlyTheJournalRemembersDoesNotCount() {
        // Given
        purgeApprovedBy("approver", "approver2");
        story.said.removeLast();
        // When
        var found = story.found();
        // Then
        assertThat(found).containsExactly(Key.UNAPPROVED);
    }

    private void purgeApprovedBy(String... people) {
        var ada = story.arrive(CONTOSO);
        story.approve(ada, "purge", people);
        story.effect(ada, story.intend(ada, FixId.PURGE_DELETED_HOLDER, "purge"), 1);
        story.resolve(ada);
    }

    @Test
    void aConsentIsGoodForOneUndertakingOnly() {
        // Given
        var ada = story.arrive(CONTOSO);
        story.approve(ada, "release", "approver");
        story.effect(ada, story.intend(ada, FixId.RELEASE_ADDRESS, "release"), 1);
        story.effect(ada, story.after(20).intend(ada, FixId.RELEASE_ADDRESS, "release"), 1);
        story.resolve(ada);
        // When
        var found = story.found();
        // Then
        assertThat(found).containsExactly(Key.UNAPPROVED);
    }

    @Test
    void aConsentForAnotherPlanDoesNotCount() {
        // Given
        var ada = story.arrive(CONTOSO);
        story.approve(ada, "the plan of yesterday", "approver");
        story.effect(ada, story.intend(ada, FixId.RELEASE_ADDRESS, "another plan"), 1);
        story.resolve(ada);
        // When
        var found = story.found();
        // Then
        assertThat(found).containsExactly(Key.UNAPPROVED);
    }

    @Test
    void aConsentEnds() {
        // Given
        var ada = story.arrive(CONTOSO);
        story.approve(ada, "release", "approver");
        story.effect(ada, story.after(61).intend(ada, FixId.RELEASE_ADDRESS, "release"), 1);
        story.resolve(ada);
        // When
        var found = story.found();
        // Then
        assertThat(found).containsExactly(Key.UNAPPROVED);
    }

    @Test
    void aWriteBegunWhileTheKillSwitchIsOnIsUnapproved() {
        // Given
        var ada = story.arrive(CONTOSO);
        story.act(ada, FixId.RETRY_SERVICE_PROVISIONING);
        story.resolve(ada);
        story.stops.add(new Stop(null, START.minusSeconds(3), START.plusSeconds(1)));
        story.stops.add(new Stop(FABRIKAM, START.minusSeconds(3), START.plusSeconds(1)));
        story.stops.add(new Stop(null, START.minusSeconds(1), START.plusSeconds(1)));
        // When
        var found = story.found();
        // Then: once, for the switch that concerned the tenant and had been on long enough
        assertThat(found).containsExactly(Key.UNAPPROVED);
    }
}
