-- The user's object id today: it differs from the origin once the user was created again.
alter table remediation_case add column user_object_id text;
create index remediation_case_by_user on remediation_case (tenant_id, user_object_id) where user_object_id is not null;
