package io.unstick.sandbox.launcher.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * The least that a service on db-scheduler does: each task reads one row, changes it, commits, and waits for a day. As
 * many threads, connections and looks for what is due as remediation, and nothing else.
 */
public final class BareTasks {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("bare");

    private static final int THREADS = 20;
    private static final int CONNECTIONS = 30;
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration A_DAY = Duration.ofDays(1);

    private BareTasks() {}

    /** Starts in threads of its own; ends the process when the one that started it is gone. */
    public static void start(String jdbcUrl) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(jdbcUrl);
        pool.setMaximumPoolSize(CONNECTIONS);
        var database = new HikariDataSource(pool);
        var task = Tasks.custom(TASK).execute((instance, _) -> {
            work(database, instance);
            return (complete, operations) ->
                    operations.reschedule(complete, complete.getTimeDone().plus(A_DAY));
        });
        Scheduler.create(database, task)
                .threads(THREADS)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollUsingLockAndFetch(1.0, 4.0)
                .pollingInterval(LOOK)
                .build()
                .start();
        ProcessHandle.current().parent().ifPresent(BareTasks::endWith);
    }

    private static void endWith(ProcessHandle parent) {
        var _ = parent.onExit().thenRun(() -> System.exit(0));
    }

    private static void work(DataSource database, TaskInstance<Void> task) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            write(connection, task.getId(), read(connection, task.getId()) + 1);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long read(Connection connection, String id) throws SQLException {
        try (var read = connection.prepareStatement("select done from bare_row where id = ?")) {
            read.setString(1, id);
            try (var rows = read.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void write(Connection connection, String id, long done) throws SQLException {
        try (var write = connection.prepareStatement("update bare_row set done = ? where id = ?")) {
            write.setLong(1, done);
            write.setString(2, id);
            write.executeUpdate();
        }
    }
}
