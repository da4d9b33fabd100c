package io.unstick.remediation.boundaries;

import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decides in the database which of db-scheduler's tasks are not picked: those of a tenant that is dead, and the one that is
 * to take a held step. On a connection of its own, because it outlives the instances.
 */
final class PickGate {
    private static final String INSTALL = """
        create table pick_gate (
            tenant_id uuid primary key,
            target    text    not null,
            held      boolean not null,
            dead      boolean not null default false,
            met       boolean not null default false);

        create function stop_at_gate() returns trigger language plpgsql as $$
        declare stopped uuid;
        begin
            if new.task_name = 'case' then
                select tenant_id into stopped from remediation_case c join pick_gate g using (tenant_id)
                where c.id = new.task_instance::uuid and (g.dead or (g.held and g.target = case
                    when c.body #>> '{state,state}' = 'ready-to-act'
                    then c.body #> '{state,cleared,plan,actions}' -> (c.body #>> '{state,cleared,step}')::int ->> 'action'
                    when c.body #>> '{state,state}' in ('opened', 'diagnosing') then 'first-diagnosis' end));
            elsif new.task_name = 'licence-debt' then
                select tenant_id into stopped from licence_debt d join pick_gate g using (tenant_id)
                where d.action_id = new.task_instance::uuid and (g.dead or (g.held and g.target = 'repayment'));
            end if;
            if stopped is null then
                return new;
            end if;
            update pick_gate set met = true where tenant_id = stopped and held and not met;
            return null;
        end $$;

        create trigger gate before update on scheduled_tasks for each row
        when (new.picked and not old.picked) execute function stop_at_gate();
        """;

    private final JdbcClient database;

    PickGate(DataSource source) {
        database = JdbcClient.create(source);
        database.sql(INSTALL).update();
    }

    void guard(Crash crash, boolean held) {
        database.sql("insert into pick_gate (tenant_id, target, held) values (:tenant, :target, :held)")
                .param("tenant", crash.tenant().id())
                .param("target", crash.step().target())
                .param("held", held)
                .update();
    }

    /** Whether the task that takes the held step is due, and nobody got it. */
    boolean hasStopped(Crash crash) {
        return database.sql("select met from pick_gate where tenant_id = :tenant")
                .param("tenant", crash.tenant().id())
                .query(Boolean.class)
                .single();
    }

    void open(Collection<Crash> crashes) {
        database.sql("update pick_gate set held = false where tenant_id = any(:tenants)")
                .param(
                        "tenants",
                        crashes.stream().map(crash -> crash.tenant().id()).toArray(UUID[]::new))
                .update();
    }

    /** None of the tenant's tasks is picked any more. */
    static void close(Crash crash, DataSource source) {
        JdbcClient.create(source)
                .sql("update pick_gate set dead = true where tenant_id = :tenant")
                .param("tenant", crash.tenant().id())
                .update();
    }

    void remove() {
        database.sql("drop trigger gate on scheduled_tasks").update();
    }
}
