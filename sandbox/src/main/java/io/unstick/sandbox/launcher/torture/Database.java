package io.unstick.sandbox.launcher.torture;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The remediation services' database, for reading only. Throws {@link SQLException} while it is away. */
final class Database {

    private static final String CONNECT_SECONDS = "2";

    private final String url;

    Database(int port) {
        this.url =
                "jdbc:postgresql://127.0.0.1:%d/remediation?user=postgres&connectTimeout=%s&socketTimeout=5&readOnly=true"
                        .formatted(port, CONNECT_SECONDS);
    }

    /** Versions of the tasks that this scheduler has had in its hands since before that moment, by task. */
    Map<String, Long> heldBy(String scheduler, Instant before) throws SQLException {
        var sql = "select task_name || ' ' || task_instance, version from scheduled_tasks"
                + " where picked and picked_by = ? and last_heartbeat < ?";
        var held = new TreeMap<String, Long>();
        try (var connection = open();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, scheduler);
            query.setTimestamp(2, Timestamp.from(before));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    held.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return held;
    }

    /** Whether this scheduler has a case or a debt in its hands right now. */
    boolean isAtWork(String scheduler) throws SQLException {
        var sql = "select 1 from scheduled_tasks where picked and picked_by = ? and task_name in ('case',"
                + " 'licence-debt')";
        try (var connection = open();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, scheduler);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Versions of all tasks there are, by task. */
    Map<String, Long> tasks() throws SQLException {
        var tasks = new TreeMap<String, Long>();
        try (var connection = open();
                var query = connection.prepareStatement(
                        "select task_name || ' ' || task_instance, version from scheduled_tasks");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                tasks.put(rows.getString(1), rows.getLong(2));
            }
        }
        return tasks;
    }

    /** What is owed of lent licences, a line each. */
    List<String> openDebts() throws SQLException {
        return texts("select 'action ' || action_id || ' of case ' || case_id || ', user ' || user_id || ', since ' ||"
                + " opened_at || ': ' || coalesce(body ->> 'why', '') from licence_debt where not paid order by"
                + " opened_at");
    }

    /** How many journal entries Kafka does not have yet. */
    long unpublished() throws SQLException {
        return Long.parseLong(texts("select count(*)::text from journal_outbox").getFirst());
    }

    private List<String> texts(String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var connection = open();
                var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url);
    }
}
