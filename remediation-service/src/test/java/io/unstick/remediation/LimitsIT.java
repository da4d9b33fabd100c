package io.unstick.remediation;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.event.Topics;
import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.ExchangeOnline.Recipient;
import io.unstick.m365.read.Reading;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Limits that hold whatever people approve. */
class LimitsIT {
    private static final Duration FIVE_HOURS = Duration.ofHours(5);

    private static RunningRemediation remediation;
    private static Rest rest;

    @BeforeAll
    static void start() {
        remediation = new RunningRemediation("limits_it");
        rest = new Rest(remediation.url());
    }

    @AfterAll
    static void stop() {
        remediation.close();
    }

    @Test
    void s9NoMoreUsersAreChangedInADayThanTheTenantsShareAllows() {
        // Given
        var tenant = live("Woodgrove", "share.example");
        CaseId ada = approved(tenant, conflicting(tenant, "Ada"));
        rest.await(ada, "RESOLVED");
        // When
        CaseId bob = approved(tenant, conflicting(tenant, "Bob"));
        // Then
        awaitTold(bob, "lets 1 of its users be changed in a day");
        assertThat(remediation.cloud().effects().writesTo(tenant)).hasSize(1);
    }

    @Test
    void s9ATenantWithEnoughUsersMayHaveMoreOfThemChangedInADay() {
        // Given
        var tenant = live("Fabrikam", "large.example");
        for (int user = 0; user < 60; user++) {
            tenant.user("User " + user).licensed(ENTERPRISE, FIVE_HOURS);
        }
        rest.await(approved(tenant, conflicting(tenant, "Ada")), "RESOLVED");
        // When
        CaseId bob = approved(tenant, conflicting(tenant, "Bob"));
        // Then
        rest.await(bob, "RESOLVED");
        assertThat(remediation.cloud().effects().writesTo(tenant)).hasSize(2);
    }

    @Test
    void aFixThatIsNewInATenantIsTriedForOneUserFirst() {
        // Given
        var tenant = remediation.cloud().tenant("Litware", "canary.example");
        // Long enough that the first user is still waited for when the second one's turn comes.
        remediation.register(tenant, RunningRemediation.live(Map.of(), Duration.ofHours(5)));
        rest.awaitTenant(tenant.id());
        for (int user = 0; user < 60; user++) {
            tenant.user("User " + user).licensed(ENTERPRISE, FIVE_HOURS);
        }
        CaseId ada = approved(tenant, conflicting(tenant, "Ada"));
        rest.awaitEntry(ada, "settling");
        // When
        CaseId bob = approved(tenant, conflicting(tenant, "Bob"));
        // Then
        awaitTold(bob, "release-address is new in this tenant");
        rest.await(ada, "RESOLVED");
        rest.await(bob, "RESOLVED");
    }

    @Test
    void whoTurnedTheKillSwitchAndWhyIsKept() {
        // Given
        var tenant = live("Adatum", "history.example");
        turn(tenant, true, "something is wrong");
        // When
        Rest.Answer turned = turn(tenant, false, "it was nothing");
        // Then
        assertThat(turned.status()).isEqualTo(200);
        List<JsonNode> history = rest.get("/api/v1/kill-switch", "operator")
                .body()
                .path("history")
                .valueStream()
                .filter(turn ->
                        turn.path("tenant").asString("").equals(tenant.id().toString()))
                .toList();
        assertThat(history)
                .extracting(turn -> turn.path("reason").asString(""))
                .containsExactly("it was nothing", "something is wrong");
        assertThat(history).extracting(turn -> turn.path("by").asString("")).containsOnly("operator");
        assertThat(rest.get("/api/v1/kill-switch", "stranger")
                        .body()
                        .path("history")
                        .toString())
                .doesNotContain(tenant.id().toString());
    }

    @Test
    void onlyAFixThatRestsCanBeReleased() {
        // Given
        var tenant = live("Proseware", "resting.example");
        Map<String, String> release =
                Map.of("tenant", tenant.id().toString(), "fix", "swap-licence", "reason", "it is mended");
        // When
        Rest.Answer notResting = rest.post("/api/v1/paused-fixes/release", "operator", release);
        // Then
        assertThat(notResting.status()).isEqualTo(404);
        assertThat(rest.post("/api/v1/paused-fixes/release", "approver", release)
                        .status())
                .isEqualTo(403);
        assertThat(rest.get("/api/v1/paused-fixes", "operator").body().path("items"))
                .isEmpty();
    }

    private static SimulatedTenant live(String name, String domain) {
        var tenant = remediation.cloud().tenant(name, domain);
        remediation.register(tenant, RunningRemediation.live());
        rest.awaitTenant(tenant.id());
        return tenant;
    }

    private static SimulatedUser conflicting(SimulatedTenant tenant, String name) {
        return tenant.user(name)
                .licensed(ENTERPRISE, FIVE_HOURS)
                .blockedBy(Blocker.addressHeldBy(Blocker.Holder.CONTACT));
    }

    /** A case whose plan to release an address was approved. */
    private static CaseId approved(SimulatedTenant tenant, SimulatedUser user) {
        var stuck = remediation.stuck(tenant, user);
        CaseId id = stuck.event().caseId();
        remediation.send(Topics.MAILBOX_STUCK, stuck);
        remediation.send(Topics.MAILBOX_FINDINGS, remediation.diagnosed(stuck, held(tenant, user)));
        String hash =
                rest.await(id, "AWAITING_APPROVAL").path("plan").path("hash").asString("");
        Rest.Answer answer = rest.post(
                "/api/v1/cases/%s/approval".formatted(id),
                "approver",
                Map.of("decision", "approve", "planHash", hash, "reason", "it is theirs"));
        assertThat(answer.status()).isEqualTo(200);
        return id;
    }

    private static Finding held(SimulatedTenant tenant, SimulatedUser user) {
        var exchange = remediation.context().getBean(ExchangeOnline.class);
        var reading = exchange.recipientsWithAddress(new TenantId(tenant.id()), user.userPrincipalName());
        var holder = ((Reading.Known<List<Recipient>>) reading).value().getFirst();
        var detail = new AddressHeld(
                user.userPrincipalName(), HolderKind.MAIL_CONTACT, holder.id(), false, false, holder.emailAddresses());
        return new Finding(Cause.PROXY_CONFLICT, 0.95, "A contact holds the address.", detail, List.of());
    }

    private static Rest.Answer turn(SimulatedTenant tenant, boolean on, String reason) {
        return rest.put(
                "/api/v1/kill-switch",
                "operator",
                Map.of("on", on, "tenant", tenant.id().toString(), "reason", reason));
    }

    private static void awaitTold(CaseId id, String what) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        assertThat(rest.read(id).path("timeline").toString()).contains(what));
    }
}
