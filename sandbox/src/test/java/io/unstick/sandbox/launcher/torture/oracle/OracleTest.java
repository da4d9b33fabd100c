package io.unstick.sandbox.launcher.torture.oracle;

import static io.unstick.sandbox.launcher.torture.oracle.Story.CALM;
import static io.unstick.sandbox.launcher.torture.oracle.Story.CONTOSO;
import static io.unstick.sandbox.launcher.torture.oracle.Story.FABRIKAM;
import static io.unstick.sandbox.launcher.torture.oracle.Story.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.NamedUuid;
import io.unstick.contracts.fix.FixId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OracleTest {

    private static final String LICENCE = "sku without []";

    private final Story story = new Story();

    @Test
    void aHistoryWithoutAFaultIsClean() {
        // Given: a safe fix, a fix that two people approved, a licence that came back, a repeated event
        var ada = story.arrive(CONTOSO);
        story.act(ada, FixId.RETRY_SERVICE_PROVISIONING);
        story.resolve(ada);
        var ben = story.after(20).arrive(CONTOSO);
        story.approve(ben, "purge", "approver", "approver2");
        story.effect(ben, story.intend(ben, FixId.PURGE_DELETED_HOLDER, "purge"), 1);
        story.resolve(ben);
        lendAndGiveBack(story.after(20).arrive(FABRIKAM), LICENCE);
        story.told.add(story.told.getFirst());
        story.takeovers.add(new Takeover("case x", "first", START, 33, true));
        // When
        var found = story.found();
        // Then
        assertThat(found).isEmpty();
    }

    private void lendAndGiveBack(Story.Patient patient, String inTheEnd) {
        var action = story.intend(patient, FixId.TOGGLE_EXCHANGE_PLAN, "toggle");
        var request = NamedUuid.of(action.toString(), "1").toString();
        story.effect(patient.tenant(), patient.user(), request, LICENCE);
        var repayment = NamedUuid.of(action.toString(), "repay").toString();
        story.effect(
                patient.tenant(), patient.user(), NamedUuid.of(repayment, "1").toString(), "sku without [plan]");
        story.licences.put(patient.user(), inTheEnd);
        story.resolve(patient);
    }

    @Test
    void somebodyForWhomNobodyCaresIsLost() {
        // Given
        story.arrivals.add(new Arrival(CONTOSO, "somebody", "Ada", false));
        story.arrivals.add(new Arrival(CONTOSO, "with a mailbox", "Ben", true));
        // When
        var found = story.found();
        // Then
        assertThat(found).containsExactly(Key.LOST);
    }

    @Test
    void aCaseThatWasToldOfAndIsNotThereIsLost() {
        // Given
        var ada = story.arrive(CONTOSO);
        story.resolve(ada);
        story.cases.clear();
        story.arrivals.clear();
        // When
        var found = story.found();
        // Then
        assertThat(found).containsExactly(Key.LOST);
    }

    @Test
    void anEventThatWasNeverPublishedIsLost() {
        // Given
        var ada = story.arrive(CONTOSO);
        story.resolve(ada);
        story.told.removeLast();
        // When
        var found = story.found();
        // Then
        assertThat(found).containsExactly(Key.LOST);
    }

    @Test
    void twoEffectsOfOneActionAreOneTooMany() {
        // Given
        var ada = story.arrive(CONTOSO);
        var action = story.act(ada, FixId.RETRY_SERVICE_PROVISIONING);
        story.intend(ada, action, 2, FixId.RETRY_SERVICE_PROVISIONING, "plan");
        story.effect(ada, action, 2);
        story.resolve(ada);
        // When
        var found = story.found();
        // Then
        assertThat(found).containsExactly(Key.DUPLICATED_EFFECTS);
    }

    @Test
    void aRequestThatWasSentTwiceIsFoundEvenIfItChangedNothing() {
        // Given
        var ada = story.arrive(CONTOSO);
        story.act(ada, FixId.RETRY_SERVICE_PROVISIONING);
        story.effects.add(unchanged(story.effects.getFirst()));
        story.resolve(ada);
        // When
        var found = story.found();
        // Then
        assertThat(found).containsExactly(Key.DUPLICATED_EFFECTS);
    }

    private static Effect unchanged(Effect effect) {
        return new Effect(
                effect.seq() + 1,
                effect.at(),
                effect.kind(),
                effect.tenant(),
                effect.operation(),
                effect.target(),
                effect.requestId(),
                false,
                204,
                null);
    }

    @Test
    void aLicenceInTheLedgerIsOwed() {
        // Given
        story.openDebts.add("action x");
        // When
        var found = story.found();
        // Then
        assertThat(found).containsExactly(Key.OPEN_DEBTS);
    }

    @Test
    void aLicenceThatCameBackWithoutAPlanIsOwedWhateverTheLedgerSays() {
        // Given
        lendAndGiveBack(story.arrive(CONTOSO), "sku without [plan]");
        // When
        var found = story.found();
        // Then
        assertThat(found).containsExactly(Key.OPEN_DEBTS);
    }

    @Test
    void aGapInACasesEventsIsFound() {
        // Given
        var ada = story.arrive(CONTOSO);
        story.tell(ada, "diagnosis.asked", Map.of());
        story.resolve(ada);
        story.told.remove(1);
        // When
        var found = story.found();
        // Then
        assertThat(found).containsExactly(Key.REORDERED);
    }

    @Test
    void aTokenAtTheWrongTenantIsFound() {
        // Given
        story.effects.add(new Effect(1, START, "CROSS_TENANT", FABRIKAM, "GET /users", null, null, false, 401, null));
        // When
        var found = story.found();
        // Then
        assertThat(found).containsExactly(Key.CROSS_TENANT);
    }

    @Test
    void anEffectInAnotherTenantThanTheCasesIsFound() {
        // Given
        var ada = story.arrive(CONTOSO);
        var action = story.intend(ada, FixId.RETRY_SERVICE_PROVISIONING, "plan");
        story.effect(FABRIKAM, ada.user(), NamedUuid.of(action.toString(), "1").toString(), null);
        story.resolve(ada);
        // When
        var found = story.found();
        // Then
        assertThat(found).containsExactly(Key.CROSS_TENANT);
    }

    @Test
    void oneWriteTooManyInAnHourIsOverBudget() {
        // Given
        for (var write = 0; write < 3; write++) {
            var patient = story.after(3).arrive(CONTOSO);
            story.act(patient, FixId.RETRY_SERVICE_PROVISIONING);
            story.resolve(patient);
        }
        // When
        var found = story.found();
        // Then
        assertThat(found).containsExactly(Key.OVER_BUDGET);
    }

    @Test
    void anIntentWhoseRequestNeverArrivedSpendsNothing() {
        // Given
        for (var write = 0; write < 3; write++) {
            var patient = story.after(3).arrive(CONTOSO);
            story.intend(patient, FixId.RETRY_SERVICE_PROVISIONING, "plan");
            story.resolve(patient);
        }
        // When
        var found = story.found();
        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void aCaseThatIsLongDueIsStuck() {
        // Given
        story.end(story.arrive(CONTOSO), "VERIFYING", CALM.plusSeconds(29));
        // When
        var found = story.found();
        // Then
        assertThat(found).containsExactly(Key.STUCK);
    }

    @Test
    void aCaseForWhichNothingIsPlannedIsStuck() {
        // Given
        story.end(story.arrive(CONTOSO), "ACTING", null);
        // When
        var found = story.found();
        // Then
        assertThat(found).containsExactly(Key.STUCK);
    }

    @Test
    void aCaseWithoutAnAnswerIsStuckAlthoughItAsksAgainAndAgain() {
        // Given
        var ada = story.arrive(CONTOSO);
        story.after(1050).tell(ada, "diagnosis.asked", Map.of());
        story.end(ada, "DIAGNOSING", CALM.plusSeconds(121));
        // When
        var found = story.found();
        // Then
        assertThat(found).containsExactly(Key.STUCK);
    }

    @Test
    void aCaseThatWaitsForPeopleOrForItsTimeIsNotStuck() {
        // Given
        story.end(story.arrive(CONTOSO), "WAITING_FOR_PERSON", null);
        story.end(story.arrive(CONTOSO), "SETTLING", CALM.plusSeconds(300));
        // When
        var found = story.found();
        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void aTakeoverAfterNinetySecondsIsTooLate() {
        // Given
        story.takeovers.addAll(List.of(
                new Takeover("case x", "first", START, 89, true), new Takeover("case y", "first", START, 91, false)));
        // When
        var found = story.found();
        // Then
        assertThat(found).containsExactly(Key.STUCK);
    }

    @Test
    void everyKeyIsCountedAlsoWhenNothingIsFound() {
        // Given
        var violations = List.of(new Violation(Key.LOST, "x", List.of()));
        // When
        var counts = Oracle.count(violations);
        // Then
        assertThat(counts)
                .hasSize(Key.values().length)
                .containsEntry(Key.LOST, 1)
                .containsEntry(Key.STUCK, 0);
    }
}
