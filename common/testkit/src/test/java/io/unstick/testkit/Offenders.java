package io.unstick.testkit;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Each breaks one house rule; the well-behaved at the end break none. */
final class Offenders {

    static final Logger LOG = LoggerFactory.getLogger(Offenders.class);

    private Offenders() {}

    static final class AsksForTheInstant {
        static Instant when() {
            return Instant.now();
        }
    }

    static final class RefersToTheInstant {
        static Supplier<Instant> when() {
            return Instant::now;
        }
    }

    static final class AsksForToday {
        static LocalDate when() {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }

    static final class RefersToTheMillis {
        static LongSupplier when() {
            return System::currentTimeMillis;
        }
    }

    static final class MakesAClock {
        static Clock when() {
            return Clock.systemUTC();
        }
    }

    static final class MakesATicker {
        static Clock when() {
            return Clock.tickSeconds(ZoneOffset.UTC);
        }
    }

    static final class MakesASource {
        static InstantSource when() {
            return InstantSource.system();
        }
    }

    static final class TimeUtils {}

    static final class MailboxHelper {}

    static final class HelperOfMailboxes {}

    static final class BaseCase {}

    static final class TenantManagerBean {}

    static final class TicketDeskImpl {}

    static final class LogsByPosition {
        static void log(String tenant) {
            LOG.info("Scanned {}", tenant);
        }
    }

    static final class LogsFluentlyByPosition {
        static void log(String tenant) {
            LOG.atInfo().log("Scanned {}", tenant);
        }
    }

    static final class LogsByArgument {
        static void log(String tenant) {
            LOG.atInfo().addArgument(tenant).log("Scanned {}");
        }
    }

    static final class IsFilledFromOutside {
        @Autowired
        @Nullable
        String field;
    }

    static final class Prints {
        static void print() {
            System.out.println("hello");
        }
    }

    @SuppressWarnings("JavaUtilDate") // planted
    static final class UsesTheOldDate {
        static long age(Date date) {
            return date.getTime();
        }
    }

    static final class UsesTheOldLogging {
        static Level level() {
            return Level.ALL;
        }
    }

    /** Time comes from a collaborator, logs have keys, names are innocent. */
    static final class ImplicitGrantOfDatabaseBasement {
        static OffsetDateTime when(Clock clock) {
            LOG.atInfo().addKeyValue("tenant", "a").log("Scan finished");
            return OffsetDateTime.now(clock);
        }
    }
}
