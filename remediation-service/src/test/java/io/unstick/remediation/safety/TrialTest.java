package io.unstick.remediation.safety;

import static io.unstick.testkit.FakeTime.MONDAY_9AM;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.event.RemediationEvent.Verified;
import io.unstick.contracts.fix.FixId;
import io.unstick.remediation.StuckCases;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.Change;
import io.unstick.remediation.cases.Cleared;
import io.unstick.remediation.cases.Entry;
import io.unstick.remediation.safety.Trial.Verdict;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrialTest {
    private static final TenantId TENANT = new TenantId(UUID.randomUUID());
    private static final Cleared PLAN = StuckCases.cleared(TENANT);
    private static final CaseState READY = new CaseState.ReadyToAct(PLAN, 1, MONDAY_9AM, null);
    private static final CaseState ANOTHER = new CaseState.ReadyToAct(StuckCases.cleared(TENANT), 1, MONDAY_9AM, null);
    private static final CaseState ACTING = new CaseState.Acting(PLAN, 1);
    private static final CaseState SETTLING = new CaseState.Settling(FixId.SWAP_LICENCE, MONDAY_9AM, 0);
    private static final CaseState VERIFYING = new CaseState.Verifying("seen once");
    private static final CaseState ASKING = new CaseState.Diagnosing(MONDAY_9AM, 1);
    private static final CaseState RESOLVED = new CaseState.Resolved(MONDAY_9AM, "the mailbox was read");
    private static final CaseState GONE = new CaseState.Suppressed(MONDAY_9AM, "the user was deleted");
    private static final CaseState HELD = new CaseState.Held(CaseId.ofIncident(TENANT, "EX1"), "an incident");

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatAChangeSaysAboutTheFix(
            String what, CaseState before, CaseState after, boolean missed, List<Verdict> says) {
        // Given
        List<Entry> entries = missed ? List.of(new Entry(new Verified(false, 0, null), Entry.UNSTICK)) : List.of();
        Change change = new Change(StuckCases.in(after, TENANT), entries, null);
        // When
        var verdict = Trial.verdictOn(before, change);
        // Then
        assertThat(verdict.stream().toList()).as(what).isEqualTo(says);
    }

    static Stream<Arguments> whatAChangeSaysAboutTheFix() {
        return Stream.of(
                Arguments.of("sent", READY, ACTING, false, List.of()),
                Arguments.of("to be sent later", ACTING, READY, false, List.of()),
                Arguments.of("applied", ACTING, SETTLING, false, List.of()),
                Arguments.of("not there yet", SETTLING, SETTLING, true, List.of()),
                Arguments.of("seen once", SETTLING, VERIFYING, false, List.of()),
                Arguments.of("proven", VERIFYING, RESOLVED, false, List.of(Verdict.PROVEN)),
                Arguments.of("proven at once", SETTLING, RESOLVED, false, List.of(Verdict.PROVEN)),
                Arguments.of("still missing at the end", SETTLING, ASKING, true, List.of(Verdict.FAILED)),
                Arguments.of("missing again", VERIFYING, ASKING, true, List.of(Verdict.FAILED)),
                Arguments.of("missing, tried anew", SETTLING, ANOTHER, true, List.of(Verdict.FAILED)),
                Arguments.of("refused", ACTING, ASKING, false, List.of(Verdict.MOOT)),
                Arguments.of("refused, next fix", ACTING, ANOTHER, false, List.of(Verdict.MOOT)),
                Arguments.of("withdrawn", READY, ASKING, false, List.of(Verdict.MOOT)),
                Arguments.of("there before anything was sent", READY, RESOLVED, false, List.of(Verdict.MOOT)),
                Arguments.of("user gone", SETTLING, GONE, false, List.of(Verdict.MOOT)),
                Arguments.of("incident", SETTLING, HELD, false, List.of(Verdict.MOOT)),
                Arguments.of("no trial at all", ASKING, RESOLVED, true, List.of()));
    }
}
