-- Whose case a task is for, so that due ones can be picked fairly; nobody's is that of housekeeping and of debts.
alter table scheduled_tasks add column tenant_id uuid not null default '00000000-0000-0000-0000-000000000000';

update scheduled_tasks task set tenant_id = stuck.tenant_id, priority = 1
from remediation_case stuck where task.task_name = 'case' and task.task_instance = stuck.id::text;
update scheduled_tasks set priority = 0 where priority is null;
alter table scheduled_tasks alter column priority set not null, alter column priority set default 0;

drop index scheduled_tasks_priority_due;
create index scheduled_tasks_lanes on scheduled_tasks (task_name, tenant_id, priority, execution_time) where not picked;
