package io.unstick.remediation.boundaries;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.event.RemediationEvent;
import io.unstick.contracts.event.RemediationEvent.StepAmbiguous;
import io.unstick.contracts.event.RemediationEvent.StepCompensated;
import io.unstick.contracts.event.Topics;
import io.unstick.contracts.fix.FixId;
import io.unstick.remediation.RemediationApplication;
import io.unstick.remediation.RunningRemediation;
import io.unstick.remediation.approval.Approvals;
import io.unstick.remediation.approval.Approvals.Answer;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.TakingBack.Wish;
import io.unstick.remediation.journal.Journal;
import io.unstick.remediation.playbook.OnPremisesAction;
import io.unstick.remediation.store.CaseStore;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.SimulatedCloud;
import io.unstick.sandbox.directory.OnPremises;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A change in Active Directory that people want back, over LDAPS and SSH. */
class TakingBackIT {
    private static final String GUID = "msExchMailboxGuid";
    private static final Wish WISH = new Wish("operator", "it was the wrong user");

    @TempDir
    private static Path secrets;

    private static final SimulatedCloud CLOUD = RunningRemediation.newCloud();

    private static Crash ada;
    private static Sites sites;
    private static RunningRemediation remediation;
    private static EverybodyElse everybodyElse;

    @BeforeAll
    static void start() {
        var repair = new Step.Request(OnPremisesAction.ChangeEntry.class, "change-entry", Step.ACTIVE_DIRECTORY);
        var scene = new Scene(
                FixId.REPAIR_HYBRID_ATTRIBUTES,
                Scenes.stuck(Blocker.onPremisesMailboxGuid()),
                AddressScenes::onPremisesObject,
                repair);
        ada = new Crash(scene, repair, Boundary.B4, CLOUD.tenant("Taking Back", "back.example"));
        sites = new Sites(secrets);
        sites.open(ada);
        remediation = new RunningRemediation(CLOUD, "taking_back_it", sites.settings(), RemediationApplication.class);
        remediation.register(ada.tenant(), scene.policy());
        everybodyElse = new EverybodyElse(remediation, List.of(ada), false);
    }

    @AfterAll
    static void stop() {
        everybodyElse.close();
        remediation.close();
        sites.close();
    }

    @Test
    void theOldValuesReturnOnceAlthoughTheAnswerIsLost() {
        // Given
        String before = guid();
        repair();
        assertThat(guid()).isNull();
        ada.begins(ada.caseId(), null, CLOUD.effects().all().size());
        ada.loseAnswer(CLOUD);

        // When
        Answer asked = remediation.context().getBean(Approvals.class).takeBack(ada.caseId(), WISH);

        // Then
        assertThat(asked).isInstanceOf(Answer.Done.class);
        awaitEntry(StepAmbiguous.class);
        sites.heal();
        awaitEntry(StepCompensated.class);
        await(state -> state instanceof CaseState.Escalated || state instanceof CaseState.Resolved);
        assertThat(guid()).isEqualTo(before).isNotNull();
        assertThat(ada.effects(CLOUD)).hasSize(1);
    }

    private static void repair() {
        var stuck = remediation.stuck(ada.tenant(), ada.user(), Scenes.FIVE_HOURS);
        ada.begins(stuck.event().caseId(), null, CLOUD.effects().all().size());
        remediation.send(Topics.MAILBOX_STUCK, stuck);
        await(state -> state instanceof CaseState.Opened || state instanceof CaseState.Diagnosing);
        EverybodyElse.diagnose(remediation, ada);
        await(state -> state instanceof CaseState.Resolved);
    }

    private static void awaitEntry(Class<? extends RemediationEvent> type) {
        Awaitility.await(type.getSimpleName())
                .atMost(Duration.ofMinutes(1))
                .until(() -> new Journal(database())
                        .of(ada.caseId()).stream().anyMatch(entry -> type.isInstance(entry.event())));
    }

    private static void await(Predicate<CaseState> wanted) {
        var cases = remediation.context().getBean(CaseStore.class);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> cases.find(ada.caseId())
                        .filter(stored -> wanted.test(stored.value().state()))
                        .isPresent());
    }

    private static @Nullable String guid() {
        return ada.tenant().onPremises().attribute(distinguishedName(), GUID);
    }

    private static String distinguishedName() {
        return OnPremises.distinguishedName("Ada", ada.tenant().domain());
    }

    private static JdbcClient database() {
        return remediation.context().getBean(JdbcClient.class);
    }
}
