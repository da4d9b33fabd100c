package io.unstick.remediation.boundaries;

import io.unstick.contracts.TenantId;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.StateLabel;
import io.unstick.sandbox.cloud.SimulatedCloud;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One instance of the service that dies many deaths. At each crash the thread stands still, and nothing is written, sent or
 * picked any more for that tenant, until in the end the whole instance is gone and never comes back.
 */
final class DoomedInstance {
    private static final Logger LOG = LoggerFactory.getLogger(DoomedInstance.class);

    private final SimulatedCloud cloud;
    private final Map<TenantId, Crash> crashes;
    private final Consumer<Crash> burial;
    private final Relay relay = new Relay();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ThreadLocal<Optional<Crash>> sending = ThreadLocal.withInitial(Optional::empty);

    /** The burial sees to it that nobody picks the tenant's tasks any more. */
    DoomedInstance(SimulatedCloud cloud, Map<TenantId, Crash> crashes, Consumer<Crash> burial) {
        this.cloud = cloud;
        this.crashes = crashes;
        this.burial = burial;
    }

    Relay relay() {
        return relay;
    }

    /** Every thread that stood still ends; nothing in this instance gets any further. */
    void end() {
        end.countDown();
    }

    boolean isOver() {
        return end.getCount() == 0;
    }

    /** The dead hear no interruption: that is only the shutdown of this instance. */
    Died standStill() {
        while (!isOver()) {
            try {
                end.await();
            } catch (InterruptedException unheard) {
                LOG.atTrace().log("A dead thread was interrupted");
            }
        }
        return new Died();
    }

    /** Everything is written, nothing committed. Throws {@link Died} where the process dies before it is. */
    void committing(Written written) {
        for (Crash crash : concerned(written)) {
            if (crash.isDead()) {
                throw new Died();
            }
            if (diesBefore(crash, written)) {
                bury(crash);
                throw new Died();
            }
        }
    }

    /** It is committed. Throws {@link Died} where the process dies before anything else. */
    void committed(Written written) {
        for (Crash crash : concerned(written)) {
            boolean outcome = isOutcome(crash, written);
            if (outcome && (crash.boundary() == Boundary.B6 || crash.boundary() == Boundary.B7)) {
                bury(crash);
                throw new Died();
            }
        }
    }

    /** The next thing this thread does is to send a request of the case. */
    void leaving(MailboxCase stuck) {
        Crash crash = crashes.get(stuck.mailbox().tenant());
        if (crash != null && crash.isDead()) {
            throw standStill();
        }
        if (crash != null && crash.step() instanceof Step.Request request && request.isAbout(stuck.state())) {
            depart(crash);
        }
    }

    /** The next thing this thread does is to give a licence back. */
    void repaying(TenantId tenant) {
        Crash crash = crashes.get(tenant);
        if (crash != null && crash.step() instanceof Step.Repayment) {
            depart(crash);
        }
    }

    private void depart(Crash crash) {
        sending.set(Optional.of(crash));
        crash.departs();
        switch (crash.boundary()) {
            case B2 -> {
                bury(crash);
                throw standStill();
            }
            case B3 -> {
                bury(crash);
                hold(crash);
            }
            case B4 -> {
                bury(crash);
                crash.loseAnswer(cloud);
            }
            case B0, B1, B5, B6, B7 -> {}
        }
    }

    private void hold(Crash crash) {
        try {
            crash.hold(end);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Died();
        }
    }

    private void bury(Crash crash) {
        crash.die();
        burial.accept(crash);
    }

    private boolean diesBefore(Crash crash, Written written) {
        boolean intent = isIntent(crash, written);
        if (crash.boundary() == Boundary.B1) {
            return intent;
        }
        if (crash.boundary() == Boundary.B5 && isSending(crash)) {
            if (written.saysApplied() || written.debts().stream().anyMatch(Written.Debt::accepted)) {
                crash.hearsYes();
            }
            return true;
        }
        return false;
    }

    private static boolean isIntent(Crash crash, Written written) {
        return switch (crash.step()) {
            case Step.Request request ->
                written.casesOf(crash.tenantId()).anyMatch(stuck -> request.isAbout(stuck.state()));
            case Step.Repayment() ->
                written.debtOf(crash.tenantId())
                        .filter(debt -> debt.attempt() > 0)
                        .isPresent();
            case Step.Handover handover -> hasCome(handover.to(), crash, written);
        };
    }

    /** Whether the case learns with this how the step ended. */
    private boolean isOutcome(Crash crash, Written written) {
        return switch (crash.step()) {
            case Step.Request _ ->
                isSending(crash) && written.casesOf(crash.tenantId()).findAny().isPresent();
            case Step.Repayment() ->
                crash.hasDeparted()
                        && written.casesOf(crash.tenantId())
                                .anyMatch(stuck -> stuck.state() instanceof CaseState.Settling);
            case Step.Handover handover -> hasCome(handover.to(), crash, written);
        };
    }

    private static boolean hasCome(StateLabel to, Crash crash, Written written) {
        return written.casesOf(crash.tenantId()).anyMatch(stuck -> StateLabel.of(stuck.state()) == to);
    }

    private boolean isSending(Crash crash) {
        return sending.get().filter(crash::equals).isPresent();
    }

    private List<Crash> concerned(Written written) {
        return written.tenants()
                .flatMap(tenant -> Optional.ofNullable(crashes.get(tenant)).stream())
                .toList();
    }
}
