package io.unstick.remediation.boundaries;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.remediation.playbook.AccountCopy;
import io.unstick.sandbox.cloud.Effect;
import io.unstick.sandbox.cloud.Fault;
import io.unstick.sandbox.cloud.SimulatedCloud;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** One death of the service: at one boundary of one step, in a tenant of its own. Everything of that tenant stops there. */
final class Crash {
    private final Scene scene;
    private final Step step;
    private final Boundary boundary;
    private final SimulatedTenant tenant;
    private final SimulatedUser user;
    private final String userPrincipalName;
    private volatile boolean dead;
    private volatile boolean departed;
    private volatile boolean heardYes;
    private @Nullable CaseId caseId;
    private @Nullable AccountCopy before;
    private @Nullable Line line;
    private long arranged;

    Crash(Scene scene, Step step, Boundary boundary, SimulatedTenant tenant) {
        this.scene = scene;
        this.step = step;
        this.boundary = boundary;
        this.tenant = tenant;
        this.user = scene.trouble().apply(tenant);
        this.userPrincipalName = user.userPrincipalName();
    }

    Scene scene() {
        return scene;
    }

    Step step() {
        return step;
    }

    Boundary boundary() {
        return boundary;
    }

    SimulatedTenant tenant() {
        return tenant;
    }

    TenantId tenantId() {
        return new TenantId(tenant.id());
    }

    SimulatedUser user() {
        return user;
    }

    String userPrincipalName() {
        return userPrincipalName;
    }

    /**
     * The case is about to begin.
     *
     * @param asItIs what of the user must come back; absent where nothing is ever taken away
     * @param effectsSoFar how long the effect log is by now
     */
    void begins(CaseId id, @Nullable AccountCopy asItIs, long effectsSoFar) {
        caseId = id;
        before = asItIs;
        arranged = effectsSoFar;
    }

    MailboxKey mailbox() {
        return MailboxKey.of(tenantId(), new UserObjectId(user.id()));
    }

    boolean hasBegun() {
        return caseId != null;
    }

    AccountCopy before() {
        return present(before);
    }

    CaseId caseId() {
        return present(caseId);
    }

    /** What it says on the way to the customer's own server goes through this. */
    void speaksThrough(Line way) {
        line = way;
    }

    boolean isDead() {
        return dead;
    }

    void die() {
        dead = true;
    }

    /** The request is about to leave. */
    void departs() {
        departed = true;
    }

    boolean hasDeparted() {
        return departed;
    }

    /** The answer was yes, and stays in memory. */
    void hearsYes() {
        heardYes = true;
    }

    boolean hasHeardYes() {
        return heardYes;
    }

    /** Its next request takes effect, and nobody hears of it. */
    void loseAnswer(SimulatedCloud cloud) {
        if (step.isOnPremises()) {
            present(line).loseAnswersOnce(() -> !effects(cloud).isEmpty());
        } else {
            cloud.faults().next(tenant, operation(), Fault.applyThenClose());
        }
    }

    /** Whatever is sent to the tenant from now on is taken, and waits. Returns when that is so. */
    void hold(CountDownLatch until) throws InterruptedException {
        var held = new CountDownLatch(1);
        Thread.startVirtualThread(() -> tenant.together(_ -> {
            held.countDown();
            try {
                until.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }));
        held.await();
    }

    /** Every request that was made for the case. */
    List<Effect> requests(SimulatedCloud cloud) {
        return cloud.effects().writesTo(tenant).stream()
                .filter(effect -> effect.seq() > arranged)
                .toList();
    }

    /** What this step changed. */
    List<Effect> effects(SimulatedCloud cloud) {
        return requests(cloud).stream()
                .filter(effect -> effect.changed() && effect.operation().equals(operation()))
                .skip(scene.steps().stream()
                        .takeWhile(earlier -> !earlier.equals(step))
                        .filter(earlier -> earlier.sends().equals(step.sends()))
                        .count())
                .toList();
    }

    private String operation() {
        return step.sends().orElse("");
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the case has not begun");
        }
        return value;
    }

    @Override
    public String toString() {
        return "%s, %s, %s".formatted(scene.name(), step.label(), boundary);
    }
}
