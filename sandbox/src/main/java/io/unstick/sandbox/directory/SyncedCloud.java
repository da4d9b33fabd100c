package io.unstick.sandbox.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What the customer's network needs of the cloud: its clock, its attention, and its memory. */
public interface SyncedCloud {

    /** The cloud's clock. */
    Instant now();

    /** Simulated into real time. */
    Duration scaled(Duration simulated);

    /** How long one synchronisation takes, simulated. */
    Duration cycle();

    /** Runs this while nothing else changes in the tenant. */
    <T> T alone(Supplier<T> work);

    /** Whom Active Directory masters at this moment, as the cloud knows them. */
    List<Person> people();

    /** A synchronisation ended at this moment; these people are all whom Active Directory has. */
    void synchronised(List<Person> people, Instant at);

    /** Somebody used one of the two servers. */
    void remember(Trace trace);
}
