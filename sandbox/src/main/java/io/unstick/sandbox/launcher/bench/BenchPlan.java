package io.unstick.sandbox.launcher.bench;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What is measured, and how much of it. */
public sealed interface BenchPlan {

    /** Measures on a stack that is not started yet. */
    BenchReport runOn(BenchStack stack) throws InterruptedException;

    /**
     * What detecting costs.
     *
     * @param tenants of the large fleet
     * @param watched users who are re-read
     * @param window how long each measurement lasts
     * @param parts what is measured of it
     */
    record Detect(int tenants, int watched, Duration window, Set<Part> parts) implements BenchPlan {

        /** One measurement. */
        public enum Part {
            IDLE,
            REREADS,
            NEIGHBOURS,
            THROUGHPUT
        }

        /** Keeps a copy of the set. */
        public Detect {
            parts = Set.copyOf(parts);
        }

        @Override
        public BenchReport runOn(BenchStack stack) throws InterruptedException {
            return new DetectBench(this, stack).run();
        }
    }

    /**
     * What remediation costs.
     *
     * @param steps of cases that are taken at full load, each time
     * @param waiting cases that wait
     * @param perSecond new cases while the way to the first write is timed
     * @param window how long that lasts, and other measurements with traffic
     * @param parts what is measured of it
     */
    record Remediate(int steps, int waiting, int perSecond, Duration window, Set<Measurement> parts)
            implements BenchPlan {

        /** One part of it. */
        public enum Measurement {
            STEPS,
            WRITES,
            NEIGHBOURS,
            WAITING
        }

        /** Keeps a copy of the set. */
        public Remediate {
            parts = Set.copyOf(parts);
        }

        @Override
        public BenchReport runOn(BenchStack stack) throws InterruptedException {
            return new RemediateBench(this, stack).run();
        }
    }

    /**
     * What diagnosing costs.
     *
     * @param users who are stuck, in 50 tenants
     * @param bareEvents what the bare loop gets to do
     * @param blockers why they are stuck, in turn
     */
    record Diagnose(int users, int bareEvents, List<String> blockers) implements BenchPlan {

        /** Causes of one user each, such as the detector announces: an enabled plan and no mailbox. */
        public static final List<String> USUAL_BLOCKERS = List.of(
                "forward-sync-gap",
                "address-held-by-contact",
                "address-held-by-shared-mailbox",
                "address-held-by-deleted-user",
                "validation-error",
                "onprem-mailbox-guid",
                "previous-mailbox",
                "backend-fault");

        /** Keeps a copy of the list. */
        public Diagnose {
            blockers = List.copyOf(blockers);
        }

        @Override
        public BenchReport runOn(BenchStack stack) throws InterruptedException {
            return new DiagnoseBench(this, stack).run();
        }
    }
}
