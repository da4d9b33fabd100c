package io.unstick.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.sandbox.cloud.SimulatedTenant;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kills one transaction of a tenant at a chosen moment, once: to the service it is as if the process had died just before
 * this commit. A sequence remembers it, because it is the one thing that a rollback does not take back.
 */
final class CommitCrashes {
    private static final String INSTALL = """
        create table crash_plan (tenant_id uuid primary key, moment text not null);

        create function crash_when_planned(tenant uuid, happening text) returns void language plpgsql as $$
        begin
            if exists (select 1 from crash_plan where tenant_id = tenant and moment = happening)
                and nextval('crash_' || replace(tenant::text, '-', '')) = 1 then
                raise exception 'the process dies before it commits: %', happening;
            end if;
        end $$;

        create function crash_in_ledger() returns trigger language plpgsql as $$
        begin
            perform crash_when_planned(new.tenant_id, case
                when tg_op = 'INSERT' then 'debt opened'
                when new.paid and not old.paid then 'debt paid'
                when new.due_at is null then 'debt closed'
                when new.paid then 'debt checked'
                when new.body #>> '{history,attempt}' <> old.body #>> '{history,attempt}' then 'repayment intended'
                when new.body #>> '{history,accepted}' <> old.body #>> '{history,accepted}' then 'repayment answered'
                else 'debt looked at' end);
            return new;
        end $$;
        create trigger crash before insert or update on licence_debt for each row execute function crash_in_ledger();

        create function crash_in_journal() returns trigger language plpgsql as $$
        begin
            perform crash_when_planned(split_part(new.mailbox, '/', 1)::uuid, new.type);
            return new;
        end $$;
        create trigger crash before insert on case_journal for each row execute function crash_in_journal();
        """;

    private final Supplier<JdbcClient> database;

    CommitCrashes(Supplier<JdbcClient> database) {
        this.database = database;
        database.get().sql(INSTALL).update();
    }

    /** What is done for this tenant at this moment is lost, once. */
    void plan(SimulatedTenant tenant, String moment) {
        database.get().sql("create sequence " + counter(tenant)).update();
        database.get()
                .sql("insert into crash_plan (tenant_id, moment) values (:tenant, :moment)")
                .param("tenant", tenant.id())
                .param("moment", moment)
                .update();
    }

    void assertHappened(SimulatedTenant tenant) {
        assertThat(database.get()
                        .sql("select is_called from " + counter(tenant))
                        .query(Boolean.class)
                        .single())
                .as("the crash of %s", tenant.name())
                .isTrue();
    }

    private static String counter(SimulatedTenant tenant) {
        return "crash_" + tenant.id().toString().replace("-", "");
    }
}
