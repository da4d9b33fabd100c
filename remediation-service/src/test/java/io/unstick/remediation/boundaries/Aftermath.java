package io.unstick.remediation.boundaries;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.NamedUuid;
import io.unstick.contracts.event.RemediationEvent.StepIntended;
import io.unstick.contracts.event.Topics;
import io.unstick.m365.write.WriteRequest;
import io.unstick.remediation.RunningRemediation;
import io.unstick.remediation.journal.Journal;
import io.unstick.remediation.journal.JournalCheck;
import io.unstick.remediation.journal.JournalEntry;
import io.unstick.sandbox.cloud.Effect;
import io.unstick.sandbox.cloud.SimulatedCloud;
import io.unstick.testkit.RawRecord;
import io.unstick.testkit.SharedInfrastructure;
import io.unstick.testkit.TopicProbe;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of a case whose service died, once another instance has finished it. */
final class Aftermath implements AutoCloseable {
    /** For all cases together. */
    private static final Duration LONG = Duration.ofMinutes(3);

    private static final Duration SHORT = Duration.ofSeconds(2);

    private final RunningRemediation remediation;
    private final SimulatedCloud cloud;
    private final JdbcClient database;
    private final Ruins ruins;
    private final Instant deadline = InstantSource.system().instant().plus(LONG);
    private final TopicProbe events =
            new TopicProbe(SharedInfrastructure.kafka().bootstrapServers(), Topics.REMEDIATION_EVENTS.name());

    Aftermath(RunningRemediation remediation, SimulatedCloud cloud, JdbcClient database, Ruins ruins) {
        this.remediation = remediation;
        this.cloud = cloud;
        this.database = database;
        this.ruins = ruins;
    }

    /** The crash was there, and nowhere else. */
    void assertHappened(Crash crash) {
        Boundary boundary = crash.boundary();
        assertThat(ruins.intended().contains(crash))
                .as("the intent is committed")
                .isEqualTo(boundary.isOnTheWire());
        assertThat(ruins.effects().get(crash)).as("effects").isEqualTo(hasTakenEffect(crash) ? 1 : 0);
        assertThat(crash.hasHeardYes()).as("the answer was heard").isEqualTo(boundary == Boundary.B5);
        assertThat(crash.isDead()).isEqualTo(boundary != Boundary.B0);
        switch (boundary) {
            case B0 -> assertThat(ruins.stopped()).contains(crash);
            case B3 -> assertThat(crash.effects(cloud).getFirst().at()).isAfter(ruins.at());
            case B6 -> assertThat(ruins.queued().get(crash)).isNotNull().isNotIn(ruins.published());
            case B7 -> assertThat(ruins.queued().get(crash)).isIn(ruins.published());
            case B1, B2, B4, B5 -> {}
        }
    }

    private static boolean hasTakenEffect(Crash crash) {
        return crash.step().sends().isPresent() && crash.boundary().compareTo(Boundary.B4) >= 0;
    }

    /** The case has come to its end, and nobody owes anything. */
    void awaitEnd(Crash crash) {
        Awaitility.await(crash.toString())
                .atMost(timeLeft())
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    assertThat(state(crash))
                            .as(() -> Story.of(crash, cloud, database))
                            .isEqualTo(crash.scene().endsAs().name());
                    assertThat(openDebts(crash)).isZero();
                });
        assertThat(crash.scene().end().apply(new Scenery(remediation.context(), crash)))
                .as("what is missing")
                .isEmpty();
    }

    /** Everything was done once, under a name that had been written down before. */
    void assertDoneOnce(Crash crash) {
        Map<String, UUID> intents = intents(crash);
        List<Effect> requests = crash.requests(cloud);
        List<Effect> named = requests.stream()
                .filter(effect ->
                        effect.surface() == Effect.Surface.GRAPH || effect.surface() == Effect.Surface.EXCHANGE)
                .toList();
        assertThat(named)
                .extracting(Effect::clientRequestId)
                .doesNotHaveDuplicates()
                .isSubsetOf(intents.keySet());
        assertThat(named.stream()
                        .filter(Effect::changed)
                        .collect(Collectors.groupingBy(
                                effect -> intents.get(effect.clientRequestId()), Collectors.counting())))
                .as("effects of each action")
                .allSatisfy((_, count) -> assertThat(count).isEqualTo(1));
        assertThat(changesNobodyWanted(crash, requests))
                .as(() -> Story.of(crash, cloud, database))
                .isEmpty();
    }

    /** Nothing was sent that no boundary could have interrupted. */
    void assertNothingSent(Crash crash) {
        assertThat(crash.requests(cloud)).isEmpty();
        assertThat(intents(crash)).isEmpty();
    }

    /** The journal is what was written, and all of it reached Kafka in order. */
    void assertTold(Crash crash) {
        for (CaseId id : cases(crash)) {
            assertThat(new JournalCheck(database).firstTampered(id)).isEmpty();
            int written = journal(id).size();
            Awaitility.await("everything about " + crash + " is published")
                    .atMost(timeLeft())
                    .pollInSameThread()
                    .untilAsserted(() -> assertThat(firstTold(id))
                            .startsWith(
                                    IntStream.rangeClosed(1, written).boxed().toArray(Integer[]::new)));
        }
    }

    @Override
    public void close() {
        events.close();
    }

    private Duration timeLeft() {
        Duration left = Duration.between(InstantSource.system().instant(), deadline);
        return left.compareTo(SHORT) < 0 ? SHORT : left;
    }

    private List<Integer> firstTold(CaseId id) {
        return events.records().stream()
                .filter(event -> id.toString().equals(event.header("ce_caseid")))
                .map(Aftermath::sequence)
                .distinct()
                .toList();
    }

    private static int sequence(RawRecord event) {
        return Integer.parseInt(String.valueOf(event.header("ce_caseseq")));
    }

    /** Every request that was intended, by its name, with its action. */
    private Map<String, UUID> intents(Crash crash) {
        Map<String, UUID> intents = new HashMap<>();
        for (JournalEntry entry :
                cases(crash).stream().flatMap(id -> journal(id).stream()).toList()) {
            if (entry.event() instanceof StepIntended(var action, int attempt, var _, var _, var _)) {
                intents.put(request(crash, action, attempt), action);
            }
        }
        database.sql("select action_id, (body #>> '{history,attempt}')::int from licence_debt where tenant_id ="
                        + " :tenant")
                .param("tenant", crash.tenant().id())
                .query((row, _) -> Map.entry(UUID.fromString(row.getString(1)), row.getInt(2)))
                .list()
                .forEach(debt -> IntStream.rangeClosed(1, debt.getValue()).forEach(attempt -> {
                    UUID action = NamedUuid.of(debt.getKey().toString(), "repay");
                    intents.put(request(crash, action, attempt), action);
                }));
        return intents;
    }

    private static String request(Crash crash, UUID action, int attempt) {
        return new WriteRequest(crash.tenantId(), action, attempt)
                .clientRequestId()
                .toString();
    }

    private static List<String> changesNobodyWanted(Crash crash, List<Effect> requests) {
        Map<String, Long> changes = requests.stream()
                .filter(Effect::changed)
                .collect(Collectors.groupingBy(Effect::operation, Collectors.counting()));
        return Stream.concat(changes.keySet().stream(), sent(crash))
                .distinct()
                .filter(operation -> {
                    long count = changes.getOrDefault(operation, 0L);
                    return count < sum(crash, operation, Step::leastEffects) || count > sum(crash, operation, _ -> 1);
                })
                .map(operation -> "%s was done %d times".formatted(operation, changes.getOrDefault(operation, 0L)))
                .toList();
    }

    private static Stream<String> sent(Crash crash) {
        return crash.scene().steps().stream().map(Step::sends).flatMap(Optional::stream);
    }

    private static int sum(Crash crash, String operation, ToIntFunction<Step> effects) {
        return crash.scene().steps().stream()
                .filter(step -> step.sends().filter(operation::equals).isPresent())
                .mapToInt(effects)
                .sum();
    }

    private String state(Crash crash) {
        return database.sql("select state from remediation_case where id = :id")
                .param("id", crash.caseId().value())
                .query(String.class)
                .single();
    }

    private int openDebts(Crash crash) {
        return database.sql("select count(*) from licence_debt where tenant_id = :tenant and (due_at is not null or not"
                        + " paid)")
                .param("tenant", crash.tenant().id())
                .query(Integer.class)
                .single();
    }

    private List<CaseId> cases(Crash crash) {
        return database.sql("select id from remediation_case where tenant_id = :tenant")
                .param("tenant", crash.tenant().id())
                .query((row, _) -> CaseId.of(row.getString(1)))
                .list();
    }

    private List<JournalEntry> journal(CaseId id) {
        return new Journal(database).of(id);
    }
}
