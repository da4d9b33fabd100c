package io.unstick.sandbox.launcher.bench;

import io.unstick.sandbox.launcher.bench.BenchCloud.Wish;
import java.util.List;

/**
 * Multiplies cases that the service opened itself: rows such as they would be if as many people were stuck, but for the
 * hashes of their journals, which nobody reads here. The only place that knows the service's tables.
 */
final class CaseRows implements AutoCloseable {

    private static final String JOURNALS = """
        insert into case_journal (case_id, seq, entry_id, mailbox, type, written_by, at, payload, previous_hash, hash)
        select copy.id, seq, gen_random_uuid(), replace(mailbox, copy.model_origin, copy.origin), type, written_by, at,
            payload, previous_hash, hash
        from copy join case_journal known on known.case_id = copy.model_id\
        """;

    private static final String SEEN = """
        insert into case_inbox (event_id, case_id, mailbox, type, payload, received_at, applied_at)
        select gen_random_uuid(), copy.id, replace(mailbox, copy.model_origin, copy.origin), type,
            replace(payload, copy.model_origin, copy.origin), received_at, applied_at
        from copy join case_inbox known on known.case_id = copy.model_id\
        """;

    private static final String TASKS = """
        insert into scheduled_tasks (task_name, task_instance, tenant_id, priority, execution_time, picked, version)
        select task_name, copy.id::text, tenant_id, priority, now() + interval '1 year', false, 1
        from copy join scheduled_tasks known on known.task_instance = copy.model_id::text\
        """;

    private static final int MODELS = 20;

    private final TaskTable tasks;

    private CaseRows(TaskTable tasks) {
        this.tasks = tasks;
    }

    /** Has some people's cases opened, whose diagnoses will not come for a while. */
    static CaseRows open(BenchStack stack, CaseAnnouncer announcer) throws InterruptedException {
        var fleet = stack.cloud().make(Wish.stuck("Model", MODELS, 1, List.of("forward-sync-gap")));
        announcer.register(fleet);
        for (var tenant : fleet.tenants()) {
            CaseAnnouncer.done(
                    announcer.stuck(StuckEvents.about(tenant, tenant.stuck().getFirst(), fleet.licensedAt())));
        }
        var rows = new CaseRows(new TaskTable(stack.jdbcUrl("remediation")));
        stack.await("%d cases are open".formatted(MODELS), rows::areOpened);
        return rows;
    }

    TaskTable tasks() {
        return tasks;
    }

    private boolean areOpened() {
        tasks.execute("create temp table if not exists model (id uuid primary key)");
        tasks.execute("truncate model");
        tasks.execute("""
            insert into model select id from remediation_case
            join scheduled_tasks on task_instance = id::text and execution_time > now() + interval '1 minute'\
            """);
        return tasks.number("select count(*) from model") == MODELS;
    }

    /** Cases that want to ask for a diagnosis as soon as they are worked on; that is not before they are due. */
    void copyToAsk(int cases) {
        copy(cases, "0");
        tasks.measure("select id::text from copy");
    }

    /** Cases that wait for a year. */
    void copyToWait(int cases) {
        copy(cases, "1 year");
    }

    double waiting() {
        return tasks.number("select count(*) from scheduled_tasks where execution_time > now() + interval '1 day'");
    }

    @Override
    public void close() {
        tasks.close();
    }

    private void copy(int cases, String askIn) {
        drawIds(cases);
        copyCases(askIn);
        tasks.execute(JOURNALS);
        tasks.execute(SEEN);
        tasks.execute(TASKS);
        tasks.execute("analyze remediation_case, case_journal, case_inbox, scheduled_tasks");
    }

    private void drawIds(int cases) {
        tasks.execute("drop table if exists copy");
        tasks.execute("""
            create temp table copy as
            select gen_random_uuid() as id, gen_random_uuid()::text as origin, known.id as model_id,
                known.origin as model_origin
            from generate_series(1, %d) as n
            join (select remediation_case.id, origin, row_number() over (order by id) as number
                from remediation_case join model using (id)) known on known.number = n %% %d + 1\
            """.formatted(cases, MODELS));
    }

    /** Asked again after this time, and looked at after a year; meanwhile nobody but its task reminds of it. */
    private void copyCases(String askIn) {
        tasks.execute("""
            insert into remediation_case (id, tenant_id, origin, scope, state, ended, user_principal_name,
                user_object_id, opened_at, updated_at, next_action_at, journal_sequence, body)
            select copy.id, tenant_id, copy.origin, scope, state, ended, copy.origin || user_principal_name, copy.origin,
                opened_at, updated_at, now() + interval '1 year', journal_sequence,
                jsonb_set(jsonb_set(
                    replace(replace(body::text, model_origin, copy.origin), model_id::text, copy.id::text)::jsonb,
                    '{lookAt}', to_jsonb(now() + interval '1 year')),
                    '{state,askAt}', to_jsonb(now() + interval '%s'))
            from copy join remediation_case known on known.id = model_id\
            """.formatted(askIn));
    }
}
