package io.unstick.remediation.boundaries;

import io.unstick.contracts.event.Topics;
import io.unstick.sandbox.cloud.SimulatedCloud;
import io.unstick.testkit.RawRecord;
import io.unstick.testkit.SharedInfrastructure;
import io.unstick.testkit.TopicProbe;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What there was when the instance had died everywhere.
 *
 * @param stopped where a due task was not picked
 * @param intended where the intent was committed, and no outcome
 * @param effects how much the step had changed
 * @param queued the newest journal entry of each that is not marked as published
 * @param published ids of all events on the journal's topic
 */
record Ruins(
        Instant at,
        Set<Crash> stopped,
        Set<Crash> intended,
        Map<Crash, Integer> effects,
        Map<Crash, String> queued,
        Set<String> published) {
    static Ruins of(Collection<Crash> crashes, PickGate gate, SimulatedCloud cloud, JdbcClient database, Instant now) {
        Map<Crash, String> queued = new HashMap<>();
        crashes.forEach(crash -> newestQueued(crash, database).ifPresent(entry -> queued.put(crash, entry)));
        return new Ruins(
                now,
                crashes.stream().filter(gate::hasStopped).collect(Collectors.toSet()),
                crashes.stream().filter(crash -> isIntended(crash, database)).collect(Collectors.toSet()),
                crashes.stream()
                        .collect(Collectors.toMap(
                                crash -> crash, crash -> crash.effects(cloud).size())),
                queued,
                events().stream().map(Ruins::id).collect(Collectors.toSet()));
    }

    private static List<RawRecord> events() {
        try (var probe =
                new TopicProbe(SharedInfrastructure.kafka().bootstrapServers(), Topics.REMEDIATION_EVENTS.name())) {
            return probe.records();
        }
    }

    private static String id(RawRecord event) {
        return String.valueOf(event.header("ce_id"));
    }

    private static boolean isIntended(Crash crash, JdbcClient database) {
        String intended = crash.step() instanceof Step.Repayment ? """
            select count(*) > 0 from licence_debt where tenant_id = :tenant
                and (body #>> '{history,attempt}')::int = 1 and not (body #>> '{history,accepted}')::boolean\
            """ : """
                select count(*) > 0 from remediation_case where tenant_id = :tenant
                    and body #>> '{state,state}' = 'acting'\
                """;
        return database.sql(intended)
                .param("tenant", crash.tenant().id())
                .query(Boolean.class)
                .single();
    }

    private static Optional<String> newestQueued(Crash crash, JdbcClient database) {
        return database.sql("""
            select o.entry_id::text from journal_outbox o join case_journal j using (entry_id)
            join remediation_case c on c.id = j.case_id
            where c.tenant_id = :tenant order by o.position desc limit 1\
            """)
                .param("tenant", crash.tenant().id())
                .query(String.class)
                .optional();
    }
}
