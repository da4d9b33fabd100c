package io.unstick.sandbox.launcher.bench;

/** A database with the table of db-scheduler, as its documentation lists it, and one table to work on. */
record BareTable(TaskTable tasks) implements AutoCloseable {

    static final String NAME = "bare";

    static BareTable create(BenchStack stack) {
        try (var server = new TaskTable(stack.jdbcUrl("postgres"))) {
            server.execute("drop database if exists " + NAME);
            server.execute("create database " + NAME);
        }
        var tasks = new TaskTable(stack.jdbcUrl(NAME));
        tasks.execute("""
            create table scheduled_tasks (task_name text not null, task_instance text not null, task_data bytea,
                execution_time timestamptz not null, picked boolean not null, picked_by text, last_success timestamptz,
                last_failure timestamptz, consecutive_failures int, last_heartbeat timestamptz, version bigint not null,
                priority smallint, primary key (task_name, task_instance))\
            """);
        tasks.execute("create index on scheduled_tasks (execution_time)");
        tasks.execute("create index on scheduled_tasks (last_heartbeat)");
        tasks.execute("create table bare_row (id text primary key, done bigint not null)");
        return new BareTable(tasks);
    }

    /** New tasks, none of them due. */
    void prepare(int count) {
        tasks.execute("drop table if exists fresh");
        tasks.execute("create temp table fresh as select gen_random_uuid()::text as id from generate_series(1, %d)"
                .formatted(count));
        tasks.execute("insert into bare_row select id, 0 from fresh");
        tasks.execute("""
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            select '%s', id, now() + interval '1 year', false, 1 from fresh\
            """.formatted(BareTasks.TASK.getTaskName()));
        tasks.execute("analyze scheduled_tasks, bare_row");
        tasks.measure("select id from fresh");
    }

    @Override
    public void close() {
        tasks.close();
    }
}
