package io.unstick.remediation.playbook;

import static io.unstick.remediation.playbook.Patients.CONTOSO;
import static io.unstick.remediation.playbook.Patients.adaEarly;
import static io.unstick.remediation.playbook.Patients.generous;
import static io.unstick.remediation.playbook.Patients.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.contracts.tenant.TenantPolicy.HybridCases;
import io.unstick.remediation.playbook.Patient.Urgency;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every text that a person reads, over all causes and details: complete sentences without a hole in them. */
class StepTextsTest {
    /** What a value without words of its own leaves behind in a text. */
    private static final Pattern HOLE =
            Pattern.compile("null|%[a-z]|\\[\\]|[A-Za-z]+\\[|\\(\\)|  | \\.|\\.\\.|: \\.|\\b[A-Z]+_[A-Z_]+\\b|\\n");

    private static final TenantPolicy SILENT = policy(null, null, HybridCases.NONE);
    private static final Set<FixId> ALL_BUT_ASKING = Set.copyOf(Arrays.stream(FixId.values())
            .filter(fix -> fix != FixId.GUIDED_STEP)
            .toList());

    @Test
    void everyStepOfAUserIsFilledCompletely() {
        assertComplete(Stream.of(SILENT, generous()).flatMap(StepTextsTest::ofUsers));
    }

    @Test
    void everyStepOfATenantIsFilledCompletely() {
        assertComplete(ofTenants());
    }

    @Test
    void everyPlanSaysWhatItFindsAndWhatItLeaves() {
        // When
        Stream<Plan> plans = Stream.concat(
                Arrays.stream(Cause.values())
                        .flatMap(cause -> Findings.details()
                                .flatMap(detail -> climb(generous(), cause, detail, Set.of()).stream())),
                ofAllTenants(Set.of()));

        // Then
        assertNoHoles(plans.flatMap(plan -> Stream.of(plan.before(), plan.after())));
    }

    @Test
    void everyStepSaysWhereToGo() {
        assertThat(ofTenants()).allMatch(text -> text.contains("https://") || text.contains("PowerShell"));
        assertThat(Arrays.stream(Cause.values())
                        .map(cause -> UserSteps.instructions(adaEarly(SILENT), Findings.of(cause))))
                .allMatch(text -> text.contains("https://"));
    }

    private static void assertComplete(Stream<String> texts) {
        List<String> all = texts.distinct().toList();
        assertNoHoles(all.stream());
        assertThat(all).isNotEmpty().allMatch(text -> text.endsWith("."));
    }

    private static void assertNoHoles(Stream<String> texts) {
        SoftAssertions softly = new SoftAssertions();
        texts.distinct().forEach(text -> {
            softly.assertThat(HOLE.matcher(text).results().map(hole -> hole.group()))
                    .as(text)
                    .isEmpty();
            softly.assertThat(text).isNotBlank().isEqualTo(text.strip());
        });
        softly.assertAll();
    }

    private static Stream<String> ofUsers(TenantPolicy policy) {
        return Arrays.stream(Cause.values())
                .flatMap(cause -> Findings.details()
                        .map(detail -> UserSteps.instructions(adaEarly(policy), Findings.of(cause, detail))));
    }

    private static Stream<String> ofTenants() {
        return ofAllTenants(ALL_BUT_ASKING).map(plan -> ((Action.AskPerson) plan.action(0)).instructions());
    }

    private static Stream<Plan> ofAllTenants(Set<FixId> forbidden) {
        return Arrays.stream(Cause.values())
                .flatMap(cause -> Stream.of("contoso.example", cause.name())
                        .flatMap(about -> new Spending(forbidden)
                                .all(openness -> TenantPlaybook.propose(CONTOSO, cause, about, openness)).stream()));
    }

    private static List<Plan> climb(TenantPolicy policy, Cause cause, FindingDetail detail, Set<FixId> forbidden) {
        Patient patient = Patients.ada(policy, Urgency.LAST_RESORT, Patients.fullChart(Patients.ADA.toString()));
        return new Spending(forbidden).plans(patient, List.of(Findings.of(cause, detail)));
    }
}
