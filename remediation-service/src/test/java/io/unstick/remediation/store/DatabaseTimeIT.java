package io.unstick.remediation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.unstick.remediation.MigratedDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** S12: due times are compared with the database's clock. */
class DatabaseTimeIT {
    @Test
    void s12TimeIsTheDatabasesAndThisMachinesWallClockHasNoPartInIt() {
        try (var database = new MigratedDatabase("database_time_it")) {
            // Given
            var nanos = new AtomicLong(42);
            var time = new DatabaseTime(database.client(), nanos::get);
            Instant now = now(database);
            // When
            nanos.addAndGet(Duration.ofHours(24).toNanos());
            // Then
            assertThat(time.instant()).isCloseTo(now.plus(Duration.ofHours(24)), within(2, ChronoUnit.SECONDS));
            time.ask();
            assertThat(time.instant()).isCloseTo(now(database), within(2, ChronoUnit.SECONDS));
        }
    }

    @Test
    void s12TimeGoesOnWhileTheDatabaseIsAway() {
        // Given
        var nanos = new AtomicLong();
        var database = new MigratedDatabase("database_time_away_it");
        var time = new DatabaseTime(database.client(), nanos::get);
        Instant before = time.instant();
        // When
        database.close();
        // Then
        assertThatThrownBy(time::ask).isInstanceOf(RuntimeException.class);
        nanos.addAndGet(Duration.ofMinutes(5).toNanos());
        assertThat(time.instant()).isEqualTo(before.plus(Duration.ofMinutes(5)));
    }

    private static Instant now(MigratedDatabase database) {
        return database.client()
                .sql("select clock_timestamp()")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
