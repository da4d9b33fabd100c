package io.unstick.sandbox.launcher.torture;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** One thing that is done to the product or its world. Tenants and replicas are counted from 0. */
sealed interface Deed {

    /**
     * Kill -9, and a new start after a while.
     *
     * @param atWork as soon as it has a task in its hands, should that be in the next seconds
     */
    record KillReplica(int replica, boolean atWork, Duration down) implements Deed {}

    /** SIGSTOP, and SIGCONT after a while. */
    record PauseReplica(int replica, boolean atWork, Duration length) implements Deed {}

    /** Kill -9 of the broker while the database lives on; both start anew after a while. */
    record KillKafka(Duration down) implements Deed {}

    /** Kill -9 of the database while the broker lives on; both start anew after a while. */
    record KillPostgres(Duration down) implements Deed {}

    /** One request to Microsoft goes wrong, as the control API describes it. */
    record Spoil(int tenant, Map<String, Object> fault) implements Deed {
        public Spoil {
            fault = Collections.unmodifiableMap(new TreeMap<>(fault));
        }
    }

    /** Microsoft's or people's doing in a tenant, as the control API describes it. */
    record Act(int tenant, Map<String, Object> action) implements Deed {
        public Act {
            action = Collections.unmodifiableMap(new TreeMap<>(action));
        }
    }

    /**
     * A person does something about somebody who is or was stuck.
     *
     * @param whom from 0 (whoever came first) to 1
     */
    record Edit(double whom, String action) implements Deed {}

    /**
     * The kill switch is on for a while.
     *
     * @param tenant negative means everywhere
     */
    record Stop(int tenant, Duration length) implements Deed {}

    /**
     * Somebody gets stuck.
     *
     * @param byHand nobody sees it by itself: a person asks for the case
     */
    record Arrive(int tenant, int number, String blocker, boolean byHand) implements Deed {}
}
