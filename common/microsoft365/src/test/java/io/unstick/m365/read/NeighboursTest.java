package io.unstick.m365.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.TenantId;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.wire.Answer;
import io.unstick.m365.wire.BareServer;
import io.unstick.m365.wire.Received;
import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.testkit.FakeTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one tenant suffers stays with it, and what belongs to one tenant never reaches another. */
class NeighboursTest {
    private static final int TENANTS = 50;
    private static final int THREADS = 64;
    private static final TenantId HANGING = TestMicrosoft.tenant(0);

    @Test
    void tokensOfTenantsAreNeverMixed() throws Exception {
        // Given
        var mixed = new AtomicInteger();
        try (var server = BareServer.answering(request -> {
                    boolean own = request.header("authorization").equals("Bearer " + request.tenant());
                    mixed.addAndGet(own ? 0 : 1);
                    return organization();
                });
                var threads = Executors.newFixedThreadPool(THREADS)) {
            ExchangeOnline exchange = exchange(server);
            // When
            List<Future<Reading<ExchangeOnline.Organization>>> readings = threads.invokeAll(IntStream.range(0, 2000)
                    .mapToObj(call -> ask(exchange, TestMicrosoft.tenant(call % TENANTS)))
                    .toList());
            long known = 0;
            for (var reading : readings) {
                known += reading.get() instanceof Reading.Known ? 1 : 0;
            }
            // Then
            assertThat(mixed).hasValue(0);
            assertThat(known).isGreaterThan(1000);
            assertThat(server.tokenCalls()).extracting(Received::tenant).hasSizeGreaterThanOrEqualTo(TENANTS);
        }
    }

    @Test
    void aTenantWhoseExchangeHangsDelaysOnlyItself() throws Exception {
        try (var server = BareServer.answering(
                request -> request.tenant().equals(HANGING.toString()) ? new Answer.Hang() : organization())) {
            // When
            Duration slowest = slowestNeighbour(server);
            // Then
            assertThat(slowest).isLessThan(TestMicrosoft.CALL_TIMEOUT);
        }
    }

    @Test
    void aTenantWhoseLoginHangsDelaysOnlyItself() throws Exception {
        try (var server = BareServer.answeringAll(request -> request.tenant().equals(HANGING.toString())
                ? new Answer.Hang()
                : request.isForToken() ? BareServer.token(request.tenant()) : organization())) {
            // When
            Duration slowest = slowestNeighbour(server);
            // Then
            assertThat(slowest).isLessThan(TestMicrosoft.CALL_TIMEOUT);
        }
    }

    @Test
    void aFullTenantIsTurnedAwayAtOnce() throws Exception {
        try (var server = BareServer.answering(_ -> new Answer.Hang());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // Given
            ExchangeOnline exchange = exchange(server);
            List<Future<Boolean>> calls = new ArrayList<>();
            // When
            for (int call = 0; call < 30; call++) {
                calls.add(threads.submit(() -> {
                    long start = System.nanoTime();
                    exchange.organization(HANGING);
                    return Duration.ofNanos(System.nanoTime() - start).compareTo(Duration.ofSeconds(1)) < 0;
                }));
            }
            int turnedAwayAtOnce = 0;
            for (var call : calls) {
                turnedAwayAtOnce += call.get(10, TimeUnit.SECONDS) ? 1 : 0;
            }
            // Then
            assertThat(server.calls()).hasSize(8);
            assertThat(turnedAwayAtOnce).isEqualTo(22);
        }
    }

    private static Duration slowestNeighbour(BareServer server) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ExchangeOnline exchange = exchange(server);
            exchange.organization(TestMicrosoft.tenant(1));
            List<Future<Reading<ExchangeOnline.Organization>>> hanging = new ArrayList<>();
            for (int call = 0; call < 8; call++) {
                hanging.add(threads.submit(ask(exchange, HANGING)));
            }
            long start = System.nanoTime();
            var neighbours = threads.invokeAll(IntStream.range(1, TENANTS)
                    .mapToObj(number -> ask(exchange, TestMicrosoft.tenant(number)))
                    .toList());
            Duration slowest = Duration.ofNanos(System.nanoTime() - start);
            for (var neighbour : neighbours) {
                assertThat(neighbour.get()).isInstanceOf(Reading.Known.class);
            }
            for (var call : hanging) {
                assertThat(call.get()).isInstanceOf(Reading.Unreadable.class);
            }
            return slowest;
        }
    }

    private static Callable<Reading<ExchangeOnline.Organization>> ask(ExchangeOnline exchange, TenantId tenant) {
        return () -> exchange.organization(tenant);
    }

    private static Answer organization() {
        return Answer.json("{\"value\":[{\"IsDehydrated\":false}]}");
    }

    private static ExchangeOnline exchange(BareServer server) {
        MicrosoftSettings settings = TestMicrosoft.at(server.url());
        GuardedCalls calls = TestMicrosoft.calls(MicrosoftApp.READER, settings, new FakeTime());
        return MicrosoftReads.exchangeOnline(calls, settings);
    }
}
