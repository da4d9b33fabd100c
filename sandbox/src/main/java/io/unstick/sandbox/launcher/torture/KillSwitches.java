package io.unstick.sandbox.launcher.torture;

import io.unstick.sandbox.launcher.torture.TortureCloud.FleetTenant;
import io.unstick.sandbox.launcher.torture.oracle.Stop;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Turns kill switches, one at a time, and remembers when they were certainly on. */
final class KillSwitches {

    private static final Duration TRY_AGAIN = Duration.ofMillis(500);

    private final Operators operator;
    private final Chronicle chronicle;
    private final InstantSource time;
    private final List<Stop> stops = new CopyOnWriteArrayList<>();

    KillSwitches(Operators operator, Chronicle chronicle, InstantSource time) {
        this.operator = operator;
        this.chronicle = chronicle;
        this.time = time;
    }

    /**
     * On, wait, off; does not return before it is off. A null tenant means everywhere. Not remembered when somebody else
     * turned it meanwhile: a replica that stood still obeys in the end what it was told long ago.
     */
    void stop(@Nullable FleetTenant tenant, Duration length) throws IOException, InterruptedException {
        var id = tenant == null ? "" : tenant.id();
        var where = tenant == null ? "everywhere" : "in " + tenant.name();
        operator.turnKillSwitch(id, true);
        var from = time.instant();
        var position = position(id);
        chronicle.fault("the kill switch is on " + where);
        TimeUnit.MILLISECONDS.sleep(length.toMillis());
        var until = time.instant();
        if (!position.isEmpty() && position.equals(position(id))) {
            stops.add(new Stop(tenant == null ? null : id, from, until));
        }
        turnOff(id);
        chronicle.note("the kill switch is off " + where);
    }

    /** Since when it has been on; empty when it is not, or nobody answers. */
    private String position(String tenant) throws InterruptedException {
        try {
            return operator.killSwitchesOn().getOrDefault(tenant, "");
        } catch (IOException nobodyThere) {
            return "";
        }
    }

    /** Turns off whatever is on. */
    void calmDown() throws IOException, InterruptedException {
        for (var tenant : operator.killSwitchesOn().keySet()) {
            chronicle.note("a kill switch was still on, and is turned off");
            turnOff(tenant);
        }
    }

    /** Nobody may answer just now. */
    private void turnOff(String tenant) throws InterruptedException {
        while (true) {
            try {
                operator.turnKillSwitch(tenant, false);
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(TRY_AGAIN.toMillis());
            }
        }
    }

    List<Stop> stops() {
        return List.copyOf(stops);
    }
}
