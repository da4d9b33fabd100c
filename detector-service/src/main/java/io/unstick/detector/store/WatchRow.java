package io.unstick.detector.store;

import static io.unstick.detector.store.Columns.column;
import static io.unstick.detector.store.Columns.instant;
import static io.unstick.detector.store.Columns.instantOrNull;
import static io.unstick.detector.store.Columns.uuid;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.detector.suspicion.MailboxLicence;
import io.unstick.detector.suspicion.NextLook;
import io.unstick.detector.suspicion.Watch;
import io.unstick.detector.suspicion.Watch.Announced;
import io.unstick.detector.suspicion.Watch.Ending;
import io.unstick.detector.suspicion.Watch.Settled;
import io.unstick.detector.suspicion.Watch.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** A watch as a row of {@code watched_mailbox}. */
final class WatchRow {
    private static final String WAITING = "WAITING";
    private static final String ANNOUNCED = "ANNOUNCED";
    private static final String PROVEN = "PROVEN";
    private static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    private WatchRow() {}

    static SqlParameterSource of(TenantId tenant, Watch watch) {
        var row = new MapSqlParameterSource()
                .addValue("tenant", tenant.value())
                .addValue("user", watch.user().value())
                .addValue("state", state(watch))
                .addValue("plan", watch.licence().servicePlanId())
                .addValue("assignedAt", column(watch.licence().assignedAt()))
                .addValue("episodePlan", null, Types.OTHER)
                .addValue("episodeAssignedAt", null, Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("withoutPlanSince", null, Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("looks", 0)
                .addValue("nextLookAt", null, Types.TIMESTAMP_WITH_TIMEZONE);
        return switch (watch) {
            case Waiting(var _, var _, var next) -> add(row, next);
            case Announced(var _, var episode, var _, var withoutPlanSince, var next) ->
                add(row, next)
                        .addValue("episodePlan", episode.servicePlanId())
                        .addValue("episodeAssignedAt", column(episode.assignedAt()))
                        .addValue("withoutPlanSince", column(withoutPlanSince), Types.TIMESTAMP_WITH_TIMEZONE);
            case Settled _ -> row;
        };
    }

    private static MapSqlParameterSource add(MapSqlParameterSource row, NextLook next) {
        return row.addValue("looks", next.looksBefore())
                .addValue("nextLookAt", column(next.at()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static String state(Watch watch) {
        return switch (watch) {
            case Waiting _ -> WAITING;
            case Announced _ -> ANNOUNCED;
            case Settled(var _, var _, var ending) ->
                switch (ending) {
                    case PROVEN -> PROVEN;
                    case NOT_APPLICABLE -> NOT_APPLICABLE;
                };
        };
    }

    static Watch read(ResultSet row, int ignored) throws SQLException {
        var user = new UserObjectId(uuid(row, "object_id"));
        var licence = new MailboxLicence(uuid(row, "service_plan_id"), instant(row, "assigned_at"));
        var state = row.getString("state");
        return switch (state) {
            case WAITING -> new Waiting(user, licence, nextLook(row));
            case ANNOUNCED ->
                new Announced(
                        user,
                        new MailboxLicence(uuid(row, "episode_plan_id"), instant(row, "episode_assigned_at")),
                        licence,
                        instantOrNull(row, "without_plan_since"),
                        nextLook(row));
            case PROVEN -> new Settled(user, licence, Ending.PROVEN);
            case NOT_APPLICABLE -> new Settled(user, licence, Ending.NOT_APPLICABLE);
            default -> throw new SQLException("watched_mailbox has a row in the unknown state " + state);
        };
    }

    private static NextLook nextLook(ResultSet row) throws SQLException {
        return new NextLook(row.getInt("looks"), instant(row, "next_look_at"));
    }
}
