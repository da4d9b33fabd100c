package io.unstick.detector;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import io.unstick.contracts.tenant.TenantHealth;
import io.unstick.detector.BentCloud.Answer;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import io.unstick.testkit.LocalPostgres;
import io.unstick.testkit.SharedInfrastructure;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The running detector in front of answers that nobody should be able to send. */
class BadInputIT {
    private static final String DATABASE = "bad_input_it";
    private static final String DELTA = "/users/delta";
    private static final String LOOKS = "/$batch";
    private static final int SEVERAL = 5;

    /** 15 minutes, as the detector runs here, less what two clocks may differ by. */
    private static final long PROBE_NANOS = Duration.ofMillis(490).toNanos();

    @TempDir
    static Path folder;

    private static RunningDetector detector;
    private static BentCloud front;
    private static Heard heard;
    private static SimulatedTenant neighbour;

    @BeforeAll
    static void start() {
        detector = new RunningDetector(DATABASE, folder);
        front = new BentCloud(detector.cloud());
        detector.ask(front.url());
        neighbour = tenant("Tailwind Traders");
        detector.watch(neighbour);
        detector.start();
        heard = new Heard();
    }

    @AfterAll
    static void stop() {
        heard.close();
        detector.close();
        front.close();
    }

    @ParameterizedTest
    @CsvSource({
        "65001, 401, consent",
        "700016, 400, consent",
        "7000222, 401, expired",
        "90002, 400, no such tenant",
    })
    void aTenantThatIsSetUpWronglyIsBlindWithAReasonAndIsProbedNowAndThen(int code, int status, String whatToDo) {
        // Given
        var tenant = tenant("Wrong " + code);
        stuck(tenant, "Ada Vance");
        Queue<Long> asked = new ConcurrentLinkedQueue<>();
        front.bend(tenant, "/oauth2/v2.0/token", _ -> {
            asked.add(System.nanoTime());
            return refusal(status, code);
        });
        // When
        detector.watch(tenant);
        var blind = heard.awaitHealth(tenant, TenantHealth.BLIND);
        heard.awaitMoreScans(neighbour, 3 * SEVERAL);
        // Then
        assertThat(blind.healthReason()).contains("AADSTS" + code).containsIgnoringCase(whatToDo);
        assertThat(pauses(List.copyOf(asked))).isNotEmpty().allMatch(pause -> pause >= PROBE_NANOS);
        assertThat(heard.aboutAnybodyOf(tenant)).isEmpty();
        assertThat(heard.records(neighbour)).allMatch(record -> record.health() == TenantHealth.OK);
    }

    static List<String> hostileNames() {
        return List.of(
                "Ada\u0000\u0007\u001b[2J\u202e Vance\r\n",
                "<script>alert('Ada')</script>",
                "=HYPERLINK(\"https://evil.example\",\"Ada\")",
                "\ud83d\udc69 \"Ada\" {{7*7}} ${jndi:ldap://x} %s \\ ' ; drop table tenant; --",
                "Ada ".repeat(2_560));
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void aHostileNameIsJustAName(String name) {
        // Given
        var tenant = tenant("Hostile " + Integer.toHexString(name.hashCode()));
        var ada = stuck(tenant, "Ada Vance");
        String quoted = JsonMapper.shared().writeValueAsString(name);
        front.bend(tenant, "", visit -> withBody(visit.answer(), body(visit).replace("\"Ada Vance\"", quoted)));
        // When
        detector.watch(tenant);
        var event = heard.awaitStuck(tenant, ada);
        heard.awaitMoreScans(tenant, 2);
        // Then
        assertThat(event.displayName()).isEqualTo(name);
        assertThat(heard.about(tenant, ada)).hasSize(1);
        assertThat(heard.records(tenant)).extracting(TenantRecorded::health).containsOnly(TenantHealth.OK);
    }

    static Map<String, String> nonsense() {
        return Map.of(
                "cut off", "{\"responses\":[{\"id\":\"",
                "HTML", "<html><body>Sign in</body></html>",
                "nested", "[".repeat(200_000),
                "wrong types", "{\"responses\":{\"id\":[]}}",
                "50 MB", "{\"responses\":\"" + "x".repeat(50 << 20) + "\"}");
    }

    static List<String> kindsOfNonsense() {
        return List.copyOf(nonsense().keySet());
    }

    @ParameterizedTest
    @MethodSource("kindsOfNonsense")
    void looksThatCannotBeReadTellNothingUntilTheyCan(String kind) {
        // Given
        var tenant = tenant("Nonsense " + kind);
        var ada = stuck(tenant, "Ada Vance");
        front.bend(tenant, LOOKS, visit -> withBody(visit.answer(), nonsense().getOrDefault(kind, "")));
        detector.watch(tenant);
        heard.awaitHealth(tenant, TenantHealth.BLIND);
        heard.awaitMoreScans(neighbour, SEVERAL);
        int before = heard.aboutAnybodyOf(tenant).size();
        // When
        front.straighten(tenant);
        heard.awaitStuck(tenant, ada);
        // Then
        assertThat(before).isZero();
        assertThat(heard.records(neighbour)).allMatch(record -> record.health() == TenantHealth.OK);
    }

    @Test
    void aRoundThatBreaksOffAfterItsFirstPageLeavesNothingBehind() throws SQLException {
        // Given
        var tenant = tenant("Broken Off");
        var ada = stuck(tenant, "Ada Vance");
        String more = "\"@odata.nextLink\":\"%s/v1.0/users/delta?$skiptoken=more\"".formatted(front.url());
        front.bend(
                tenant,
                DELTA,
                visit -> withBody(
                        visit.answer(),
                        body(visit).replaceFirst("\"@odata.deltaLink\":\"[^\"]*\"", more.replace("$", "\\$"))));
        front.bend(tenant, "skiptoken=more", visit -> withBody(visit.answer(), "{\"value\":[{\"id\":"));
        // When
        detector.watch(tenant);
        heard.awaitHealth(tenant, TenantHealth.BLIND);
        // Then
        assertThat(rows("select count(*) from watched_mailbox where tenant_id = '%s'", tenant))
                .isZero();
        assertThat(rows("select count(*) from tenant where tenant_id = '%s' and delta_link is not null", tenant))
                .isZero();
        front.straighten(tenant);
        heard.awaitStuck(tenant, ada);
    }

    @Test
    void aRoundAndItsLinkAreKeptTogetherOrNotAtAll() throws SQLException {
        // Given
        var tenant = tenant("Half Kept");
        var ada = stuck(tenant, "Ada Vance");
        execute("""
            create function refuse() returns trigger language plpgsql as $$
            begin raise exception 'no link is kept now'; end $$
            """);
        execute("""
            create trigger no_link before update of delta_link on tenant
            for each row when (new.tenant_id = '%s' and new.delta_link is not null) execute function refuse()
            """.formatted(tenant.id()));
        // When
        detector.watch(tenant);
        heard.awaitMoreScans(neighbour, SEVERAL);
        long rounds = detector.cloud().requests().count(tenant, "GET /users/delta");
        long watched = rows("select count(*) from watched_mailbox where tenant_id = '%s'", tenant);
        execute("drop trigger no_link on tenant");
        // Then
        heard.awaitStuck(tenant, ada);
        assertThat(rounds).isPositive();
        assertThat(watched).isZero();
    }

    private static Answer refusal(int status, int code) {
        return new Answer(
                status,
                Map.of("content-type", "application/json"),
                "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS%1$d: no.\",\"error_codes\":[%1$d]}"
                        .formatted(code));
    }

    private static List<Long> pauses(List<Long> instants) {
        return IntStream.range(1, instants.size())
                .mapToObj(at -> instants.get(at) - instants.get(at - 1))
                .toList();
    }

    private static String body(BentCloud.Visit visit) {
        return visit.answer().body();
    }

    private static Answer withBody(Answer answer, String body) {
        return new Answer(answer.status(), answer.headers(), body);
    }

    private static long rows(String query, SimulatedTenant tenant) throws SQLException {
        try (var database = DriverManager.getConnection(url(), LocalPostgres.USER, "");
                var rows = database.createStatement().executeQuery(query.formatted(tenant.id()))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var database = DriverManager.getConnection(url(), LocalPostgres.USER, "");
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String url() {
        return SharedInfrastructure.postgres().jdbcUrl(DATABASE);
    }

    private static SimulatedTenant tenant(String name) {
        return detector.cloud().tenant(name, name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example");
    }

    private static SimulatedUser stuck(SimulatedTenant tenant, String name) {
        return tenant.user(name).licensed(ENTERPRISE, Duration.ofHours(5)).blockedBy(Blocker.forwardSyncGap());
    }
}
