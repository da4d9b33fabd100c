package io.unstick.remediation.work;

import com.github.kagkarlsson.scheduler.TaskResolver.UnresolvedTask;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * Which due tasks db-scheduler takes first. What is nobody's case (licences that are owed, housekeeping) comes before
 * everything; then the higher priority; and among equals everybody's first task, then everybody's second: a tenant with
 * thousands of due cases delays its neighbour by one case for each of the neighbour's own.
 *
 * <p>It is decided anew each time, from the rows alone: nothing is remembered, and replicas need not agree. The price is a
 * look at all that is due, without sorting it.
 */
final class FairPick extends PostgreSqlJdbcCustomization {
    /** So many more are looked at than wanted, because other replicas may be taking the same at this moment. */
    private static final int SPARE = 4;

    /** What another replica has taken since the look is passed over, even when it is finished already: by its version. */
    private static final String TAKE = """
        with lane as (
            select distinct task_name, tenant_id, priority from scheduled_tasks
            where not picked and execution_time <= ? and task_name <> all (?)),
        head as (
            select next.*, tenant_id <> '00000000-0000-0000-0000-000000000000' as of_a_case, priority
            from lane cross join lateral (
                select task_name, task_instance, version, execution_time,
                    row_number() over (order by execution_time) as round
                from scheduled_tasks task
                where not picked and execution_time <= ? and task.task_name = lane.task_name
                    and task.tenant_id = lane.tenant_id and task.priority = lane.priority
                order by execution_time limit ?) next
            order by of_a_case, priority desc, round, execution_time limit ?),
        mine as (
            select task.task_name, task.task_instance, of_a_case, round from scheduled_tasks task
            join head using (task_name, task_instance, version)
            where not task.picked
            order by of_a_case, head.priority desc, round, head.execution_time
            limit ? for update of task skip locked),
        taken as (
            update scheduled_tasks task set picked = true, picked_by = ?, last_heartbeat = ?, version = version + 1
            from mine where task.task_name = mine.task_name and task.task_instance = mine.task_instance
            returning task.*, of_a_case, round)
        select * from taken order by of_a_case, priority desc, round, execution_time\
        """;

    FairPick() {
        super(false, false);
    }

    @Override
    public List<Execution> lockAndFetchSingleStatement(
            JdbcTaskRepositoryContext repository, Instant now, int limit, boolean orderByPriority) {
        return repository.jdbcRunner.query(
                TAKE, call -> bind(call, repository, now, limit), repository.resultSetMapper.get());
    }

    private static void bind(PreparedStatement call, JdbcTaskRepositoryContext repository, Instant now, int limit)
            throws SQLException {
        Object[] unknown = repository.taskResolver.getUnresolved().stream()
                .map(UnresolvedTask::getTaskName)
                .toArray();
        Timestamp moment = Timestamp.from(now);
        call.setTimestamp(1, moment);
        call.setArray(2, call.getConnection().createArrayOf("text", unknown));
        call.setTimestamp(3, moment);
        call.setInt(4, SPARE * limit);
        call.setInt(5, SPARE * limit);
        call.setInt(6, limit);
        call.setString(7, repository.schedulerName.getName());
        call.setTimestamp(8, moment);
    }
}
