package io.unstick.remediation.boundaries;

import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decides in the database which of db-scheduler's tasks are not picked: those of a tenant that is dead, and the one that is
 * to take a held step. On connections of its own, because it outlives the instance.
 */
final class PickGate {
    private static final String INSTALL = """
        create table pick_gate (
            tenant_id uuid primary key,
            target    text    not null,
            held      boolean not null,
            dead      boolean not null default false,
            met       boolean not null default false);

        create function due_step(body jsonb) returns text language sql immutable as $$
            select case
                when body #>> '{state,state}' = 'ready-to-act'
                then body #> '{state,cleared,plan,actions}' -> (body #>> '{state,cleared,step}')::int ->> 'action'
                when body #>> '{state,state}' in ('opened', 'diagnosing') then 'first-diagnosis'
                else body #>> '{state,state}' end
        $$;

        create function stop_at_gate() returns trigger language plpgsql as $$
        declare
            gate pick_gate;
            step text;
        begin
            if new.task_name = 'case' then
                select due_step(c.body) into step from remediation_case c where c.id = new.task_instance::uuid;
                select g.* into gate from pick_gate g join remediation_case c using (tenant_id)
                where c.id = new.task_instance::uuid;
            elsif new.task_name = 'licence-debt' then
                step := 'repayment';
                select g.* into gate from pick_gate g join licence_debt d using (tenant_id)
                where d.action_id = new.task_instance::uuid;
            end if;
            if gate.held and not gate.dead and not gate.met and gate.target = step then
                update pick_gate set met = true where tenant_id = gate.tenant_id;
            end if;
            -- Whoever is at it while people approve would take the step at once.
            if gate.dead or (gate.held and (gate.target = step or step = 'awaiting-approval')) then
                return null;
            end if;
            return new;
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
