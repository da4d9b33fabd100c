package io.unstick.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.event.MailboxEvent;
import io.unstick.contracts.event.MailboxEvent.MailboxReady;
import io.unstick.contracts.event.Topics;
import io.unstick.messaging.EventEnvelope;
import io.unstick.sandbox.cloud.Fault;
import io.unstick.sandbox.cloud.SimulatedUser;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Re-creation from the first plan to its end, against the simulated cloud; its effect log is the judge. */
class RecreationIT {
    static final String DELETE = "DELETE /users/{id}";
    static final String PURGE = "DELETE /directory/deletedItems/{id}";
    private static final String CREATE = "POST /users";
    static final String RESTORE = "POST /directory/deletedItems/{id}/restore";
    private static final String ASSIGN = "POST /users/{id}/assignLicense";
    static final List<String> STEPS =
            List.of(DELETE, PURGE, CREATE, ASSIGN, "POST /groups/{id}/members/$ref", "PUT /users/{id}/manager/$ref");

    private static final Duration LONG = Duration.ofDays(30);

    private static RunningRemediation remediation;
    private static Rest rest;
    private static int companies;

    @BeforeAll
    static void start() {
        remediation = new RunningRemediation("recreation_it");
        rest = new Rest(remediation.url());
    }

    @AfterAll
    static void stop() {
        remediation.close();
    }

    @Test
    void aUserIsMadeAgainWithAllTheyHadAfterFourApprovals() {
        // Given
        Recreation recreation = planned(LONG);

        // When
        recreation.approveNext(recreation.approve());

        // Then
        JsonNode resolved = rest.await(recreation.id(), "RESOLVED");
        recreation.assertMadeAgainOnce();
        assertThat(recreation.adaNow().hasMailbox()).isTrue();
        assertThat(resolved.path("userObjectId").asString(""))
                .isEqualTo(recreation.adaNow().id().toString());
        assertThat(resolved.path("originObjectId").asString(""))
                .isEqualTo(recreation.before().user().toString());
    }

    @ParameterizedTest
    @FieldSource("STEPS")
    void aLostAnswerIsReadBackAtEveryStep(String operation) {
        // Given
        Recreation recreation = planned(LONG);
        remediation.cloud().faults().next(recreation.tenant(), operation, Fault.applyThenClose());

        // When
        recreation.approveNext(recreation.approve());

        // Then
        rest.await(recreation.id(), "RESOLVED");
        recreation.assertMadeAgainOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {DELETE, PURGE, CREATE, ASSIGN})
    void aReplicaThatTakesOverInTheMiddleOfAStepEndsTheSame(String operation) {
        // Given
        Recreation recreation = planned(LONG);
        remediation.cloud().faults().next(recreation.tenant(), operation, Fault.hang(Duration.ofSeconds(2)));
        String first = recreation.approve();
        if (!operation.equals(DELETE)) {
            recreation.approveNext(first);
        }
        recreation.awaitRequest(operation);

        // When
        new Interference(remediation).takeOver(recreation.id());

        // Then
        if (operation.equals(DELETE)) {
            recreation.approveNext(first);
        }
        rest.await(recreation.id(), "RESOLVED");
        recreation.assertMadeAgainOnce();
    }

    @Test
    void aServiceThatStopsDuringThePurgeGoesOnWhereItWas() {
        // Given
        Recreation recreation = planned(LONG);
        remediation.cloud().faults().next(recreation.tenant(), PURGE, Fault.hang(Duration.ofSeconds(2)));
        recreation.approveNext(recreation.approve());
        recreation.awaitRequest(PURGE);

        // When
        remediation.restart();

        // Then
        rest = new Rest(remediation.url());
        recreation.talkTo(rest);
        rest.await(recreation.id(), "RESOLVED");
        recreation.assertMadeAgainOnce();
    }

    static Stream<Named<Consumer<SimulatedUser>>> signsOfLife() {
        return Stream.of(
                Named.of("files", ada -> ada.life().addFiles(1)),
                Named.of("a sign-in", ada -> ada.life().signIn()),
                Named.of("a team", ada -> ada.life().joinTeam("Engines")),
                Named.of("a mailbox", SimulatedUser::withMailbox));
    }

    @ParameterizedTest
    @MethodSource("signsOfLife")
    void anAccountThatComesToLifeBeforeTheDeletionIsKept(Consumer<SimulatedUser> life) {
        // Given
        Recreation recreation = planned(LONG);
        life.accept(recreation.ada());

        // When
        approveUnlessResolved(recreation);

        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> recreation.hasEntry("step.refused")
                        || recreation.hasEntry("step.not.taken")
                        || recreation.hasEntry("resolved"));
        assertThat(recreation.changes(DELETE)).isEmpty();
        assertThat(recreation.adaNow().id())
                .isEqualTo(recreation.before().user().value());
    }

    @Test
    void whatWasChangedAfterThePlanNeedsANewPlan() {
        // Given
        Recreation recreation = planned(LONG);
        recreation.tenant().groups().security("Late").withMember(recreation.ada());

        // When
        String outdated = recreation.approve();

        // Then
        rest.await(recreation.id(), "DIAGNOSING");
        recreation.diagnose();
        recreation.awaitPlanAfter(outdated);
        assertThat(recreation.changes(DELETE)).isEmpty();
    }

    @Test
    void aNameTakenMeanwhileKeepsTheUserFromBeingPurged() {
        // Given
        Recreation recreation = planned(LONG);
        recreation.awaitPlanAfter(recreation.approve());
        recreation.tenant().user("Another").rename(nameOf(recreation));

        // When
        recreation.approve();

        // Then
        rest.await(recreation.id(), "ESCALATED");
        assertThat(recreation.changes(PURGE)).isEmpty();
        assertThat(recreation.changes(CREATE)).isEmpty();
    }

    @Test
    void theInitialPasswordIsShownOnceToAnApproverWithAReason() {
        // Given
        Recreation recreation = planned(LONG);
        String path = "/api/v1/cases/%s/initial-password".formatted(recreation.id());
        Map<String, String> reason = Map.of("reason", "Ada calls for it");
        int tooEarly = rest.post(path, "approver", reason).status();
        recreation.approveNext(recreation.approve());
        JsonNode resolved = rest.await(recreation.id(), "RESOLVED");

        // When
        List<Integer> refused = Stream.of(
                        rest.post(path, "operator", reason),
                        rest.post(path, "stranger", reason),
                        rest.post(path, "approver", Map.of("reason", " ")))
                .map(Rest.Answer::status)
                .toList();
        Rest.Answer opened = rest.post(path, "approver", reason);
        Rest.Answer again = rest.post(path, "approver2", reason);

        // Then
        String password = opened.body().path("password").asString("");
        JsonNode drop = recreation.read().path("initialPassword");
        assertThat(tooEarly).isEqualTo(409);
        assertThat(resolved.path("initialPassword").path("sealed").asBoolean()).isTrue();
        assertThat(refused).containsExactly(403, 404, 422);
        assertThat(password).hasSize(24);
        assertThat(again.status()).isEqualTo(409);
        assertThat(drop.path("sealed").asBoolean(true)).isFalse();
        assertThat(drop.path("openedBy").asString("")).isEqualTo("approver");
        assertThat(recreation.traces(password)).isZero();
    }

    @Test
    void newsAboutTheNewUserReachTheCaseOfTheOldOne() {
        // Given
        Recreation recreation = planned(LONG);
        recreation.approveNext(recreation.approve());
        rest.await(recreation.id(), "SETTLING");
        var again = remediation.stuck(recreation.tenant(), recreation.adaNow());
        var ready = new MailboxReady(
                again.event().mailbox(),
                again.event().caseId(),
                InstantSource.system().instant());

        // When
        remediation.send(Topics.MAILBOX_STUCK, again);
        remediation.send(
                Topics.MAILBOX_STUCK,
                EventEnvelope.<MailboxEvent>of(UUID.randomUUID(), ready.mailbox(), ready.observedAt(), ready));

        // Then
        rest.await(recreation.id(), "RESOLVED");
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(recreation.unapplied(ready.mailbox())).isZero());
        assertThat(rest.get("/api/v1/cases/" + again.event().caseId(), "operator")
                        .status())
                .isEqualTo(404);
    }

    private static Recreation planned(Duration approvalExpires) {
        companies++;
        return Recreation.planned(remediation, rest, "Company" + companies, approvalExpires);
    }

    private static String nameOf(Recreation recreation) {
        return String.valueOf(recreation.before().properties().get("userPrincipalName"));
    }

    /** The mailbox may be found before people have answered. */
    private static void approveUnlessResolved(Recreation recreation) {
        try {
            recreation.approve();
        } catch (AssertionError overtaken) {
            assertThat(recreation.hasEntry("verified")).isTrue();
        }
    }
}
