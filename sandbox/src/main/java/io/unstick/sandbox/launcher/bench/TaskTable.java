package io.unstick.sandbox.launcher.bench;

import io.unstick.sandbox.launcher.stack.Refusal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The table of db-scheduler in one database: lets tasks be due all at once, and reads when each was done. */
final class TaskTable implements AutoCloseable {

    private static final String PACE = """
        select 0.8 * count(*) / extract(epoch from
            percentile_disc(0.9) within group (order by last_success)
            - percentile_disc(0.1) within group (order by last_success))
        from scheduled_tasks where task_instance in (select task_instance from measured)\
        """;

    private final Connection connection;

    TaskTable(String jdbcUrl) {
        try {
            this.connection = DriverManager.getConnection(jdbcUrl);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Remembers which tasks are measured from now on: those that this query yields. */
    void measure(String instances) {
        execute("create temp table if not exists measured (task_instance text primary key)");
        execute("truncate measured");
        execute("insert into measured " + instances);
        execute("analyze measured");
    }

    /** All measured tasks are due now. */
    void begin() {
        execute("""
            update scheduled_tasks set execution_time = now(), last_success = null
            where task_instance in (select task_instance from measured)\
            """);
    }

    boolean isDone() {
        return number("""
            select count(*) from measured join scheduled_tasks using (task_instance) where last_success is null\
            """) == 0;
    }

    /** Done per second, without the tenth that was first and the one that was last. */
    double perSecond() {
        return number(PACE);
    }

    void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    double number(String sql) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getDouble(1);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static Refusal failed(SQLException cause) {
        return new Refusal("PostgreSQL did not do what was asked: %s.".formatted(cause.getMessage()), cause);
    }
}
