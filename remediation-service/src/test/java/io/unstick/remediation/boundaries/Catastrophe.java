package io.unstick.remediation.boundaries;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.unstick.contracts.CaseId;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.event.Topics;
import io.unstick.contracts.fix.FixId;
import io.unstick.m365.write.LiveTenant;
import io.unstick.m365.write.WriteAccess;
import io.unstick.m365.write.WriteRequest;
import io.unstick.remediation.Rest;
import io.unstick.remediation.RunningRemediation;
import io.unstick.remediation.playbook.AccountCopy;
import io.unstick.remediation.tenants.TermsOfTenants;
import io.unstick.sandbox.cloud.MailboxPlan;
import io.unstick.sandbox.cloud.SimulatedCloud;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One instance works on every case until each has met its end there; it is killed, and another one takes its place. */
final class Catastrophe {
    private static final Duration LONG = Duration.ofMinutes(2);
    /** So many cases begin together: more would be in each other's way. */
    private static final int AT_A_TIME = 40;

    private static final UUID TEAMS = UUID.fromString("57ff2da0-773e-42df-b2af-ffb7a2317929");
    private static final Set<FixId> TAKING_AWAY =
            EnumSet.of(FixId.TOGGLE_EXCHANGE_PLAN, FixId.SWAP_LICENCE, FixId.RECREATE_USER);
    private static final Set<FixId> BY_HAND =
            EnumSet.of(FixId.ASSIGN_LICENCE, FixId.ENABLE_EXCHANGE_PLAN, FixId.REPROCESS_LICENCE);
    /** What must never happen, or not before everything else has. */
    private static final Set<Boundary> HELD = EnumSet.of(Boundary.B0, Boundary.B3, Boundary.B6, Boundary.B7);

    private final SimulatedCloud cloud;
    private final List<Crash> crashes;
    private final Map<TenantId, Crash> byTenant;

    Catastrophe(SimulatedCloud cloud, List<Crash> crashes) {
        this.cloud = cloud;
        this.crashes = crashes;
        this.byTenant = crashes.stream().collect(Collectors.toMap(Crash::tenantId, crash -> crash));
    }

    /** The instance that is going to die, before anything has happened. */
    DoomedInstance doom(DataSource database) {
        return new DoomedInstance(cloud, byTenant, crash -> PickGate.close(crash, database));
    }

    /** Lets it die everywhere, and says what there is then. */
    Ruins happen(RunningRemediation remediation, DoomedInstance instance, DataSource database)
            throws InterruptedException {
        var gate = new PickGate(database);
        crashes.forEach(crash -> gate.guard(crash, isHeld(crash)));
        var everybodyElse = new EverybodyElse(remediation, crashes, true);
        register(remediation);
        for (int first = 0; first < crashes.size(); first += AT_A_TIME) {
            List<Crash> some = crashes.subList(first, Math.min(first + AT_A_TIME, crashes.size()));
            some.forEach(crash -> open(remediation, crash));
            awaitOpened(some, database);
            some.forEach(crash -> EverybodyElse.diagnose(remediation, crash));
            await("the early ends", some, crash -> isHeld(crash) ? gate.hasStopped(crash) : isOver(crash), database);
        }
        awaitNothingToPublish(database);
        instance.relay().hold();
        letDie(Boundary.B7, gate, database);
        instance.relay().publishAndDie();
        letDie(Boundary.B6, gate, database);
        letDie(Boundary.B3, gate, database);
        Ruins ruins = Ruins.of(
                crashes,
                gate,
                cloud,
                JdbcClient.create(database),
                InstantSource.system().instant());
        kill(remediation, instance);
        everybodyElse.close();
        gate.remove();
        return ruins;
    }

    /** No transaction goes on, nothing that stood still wakes up; only then is the rest taken away. */
    private static void kill(RunningRemediation remediation, DoomedInstance instance) {
        remediation.context().getBean(HikariDataSource.class).close();
        instance.end();
    }

    private void register(RunningRemediation remediation) {
        crashes.forEach(
                crash -> remediation.register(crash.tenant(), crash.scene().policy()));
        TermsOfTenants tenants = remediation.context().getBean(TermsOfTenants.class);
        Awaitility.await("all tenants are known")
                .atMost(LONG)
                .until(() -> byTenant.keySet().stream()
                        .allMatch(tenant -> tenants.find(tenant).isPresent()));
    }

    private void open(RunningRemediation remediation, Crash crash) {
        boolean takesAway = TAKING_AWAY.contains(crash.scene().fix());
        if (takesAway) {
            switchTeamsOff(remediation, crash);
        }
        AccountCopy before = takesAway ? new Scenery(remediation.context(), crash).copy() : null;
        crash.begins(
                BY_HAND.contains(crash.scene().fix()) ? openByHand(remediation, crash) : told(remediation, crash),
                before,
                cloud.effects().all().size());
    }

    private static CaseId told(RunningRemediation remediation, Crash crash) {
        Duration licensed = crash.scene().isLastResort() ? RecreationScenes.VERY_LONG : Scenes.FIVE_HOURS;
        var stuck = remediation.stuck(crash.tenant(), crash.user(), licensed);
        remediation.send(Topics.MAILBOX_STUCK, stuck);
        return stuck.event().caseId();
    }

    /** The detector cannot see a user who is owed nothing. */
    private static CaseId openByHand(RunningRemediation remediation, Crash crash) {
        var answer = new Rest(remediation.url())
                .post(
                        "/api/v1/cases",
                        "operator",
                        Map.of(
                                "tenantId", crash.tenant().id().toString(),
                                "user", crash.userPrincipalName(),
                                "reason", "the customer called"));
        return CaseId.of(answer.body().path("id").asString(""));
    }

    private static void awaitOpened(List<Crash> opened, DataSource database) {
        Awaitility.await("the cases are open")
                .atMost(LONG)
                .until(() -> JdbcClient.create(database)
                                .sql("select count(*) from remediation_case where id = any(:ids)")
                                .param(
                                        "ids",
                                        opened.stream()
                                                .map(crash -> crash.caseId().value())
                                                .toArray(UUID[]::new))
                                .query(Integer.class)
                                .single()
                        == opened.size());
    }

    /** What is off must be off again in the end. */
    private static void switchTeamsOff(RunningRemediation remediation, Crash crash) {
        var tenants = remediation.context().getBean(TermsOfTenants.class);
        LiveTenant live = LiveTenant.of(
                        tenants.find(crash.tenantId()).orElseThrow().tenant())
                .orElseThrow();
        remediation
                .context()
                .getBean(WriteAccess.class)
                .writesTo(live)
                .assignLicense(
                        new WriteRequest(crash.tenantId(), UUID.randomUUID(), 1),
                        new UserObjectId(crash.user().id()),
                        Map.of(MailboxPlan.ENTERPRISE.skuId(), Set.of(TEAMS)),
                        Set.of());
    }

    private void letDie(Boundary boundary, PickGate gate, DataSource database) {
        List<Crash> some =
                crashes.stream().filter(crash -> crash.boundary() == boundary).toList();
        gate.open(some);
        await("ends at " + boundary, some, this::isOver, database);
    }

    private boolean isOver(Crash crash) {
        return crash.boundary() == Boundary.B4
                ? crash.isDead() && !crash.effects(cloud).isEmpty()
                : crash.isDead();
    }

    private void await(String what, List<Crash> some, Predicate<Crash> over, DataSource database) {
        Awaitility.await(what).atMost(LONG).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> {
            List<Crash> waiting = some.stream().filter(over.negate()).toList();
            assertThat(waiting)
                    .as(() -> Story.of(waiting.getFirst(), cloud, JdbcClient.create(database)))
                    .isEmpty();
        });
    }

    private static void awaitNothingToPublish(DataSource database) {
        Awaitility.await("the journal is published")
                .atMost(LONG)
                .until(() -> JdbcClient.create(database)
                                .sql("select count(*) from journal_outbox")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    private static boolean isHeld(Crash crash) {
        return HELD.contains(crash.boundary());
    }
}
