-- Whom a write was for and how much it could hurt: how many of a tenant's users were changed in a day.
alter table spent_write
    add column origin text,
    add column impact text not null default 'GUARDED',
    add column diagnostic boolean not null default false;
create index spent_write_by_time on spent_write (spent_at);

-- How the uses of a fix ended that can do harm: a fix is proven in a tenant for one user, then three, then for all.
create table fix_trial (
    action_id  uuid primary key,
    tenant_id  uuid        not null,
    fix        text        not null,
    case_id    uuid        not null references remediation_case (id),
    begun_at   timestamptz not null,
    verdict    text check (verdict in ('PROVEN', 'FAILED', 'MOOT')),
    decided_at timestamptz,
    check ((verdict is null) = (decided_at is null))
);
create index fix_trial_by_fix on fix_trial (tenant_id, fix, decided_at desc);
create index fix_trial_running on fix_trial (case_id) where verdict is null;

create function refuse_to_rewrite() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;

-- Who let a paused fix run again.
create table fix_release (
    position    bigint generated always as identity primary key,
    tenant_id   uuid        not null,
    fix         text        not null,
    reason      text        not null,
    released_by text        not null,
    at          timestamptz not null
);
create index fix_release_by_fix on fix_release (tenant_id, fix, at desc);

-- Every turn of every kill switch; kill_switch itself says where each stands.
create table kill_switch_turn (
    position    bigint generated always as identity primary key,
    tenant_id   uuid,
    is_on       boolean     not null,
    reason      text        not null,
    switched_by text        not null,
    at          timestamptz not null
);
insert into kill_switch_turn (tenant_id, is_on, reason, switched_by, at)
select tenant_id, is_on, reason, switched_by, at from kill_switch order by at;

create index case_journal_by_hash on case_journal (hash);

-- Which database this is, for the comparison with what it has published. A copy keeps the installation; a confirmed
-- restore begins an epoch that nobody has published in.
create table journal_origin (
    only_row        boolean primary key default true check (only_row),
    installation    uuid    not null default gen_random_uuid(),
    epoch           bigint  not null default 1,
    published_epoch bigint  not null default 1,
    doubted_at      timestamptz
);
insert into journal_origin default values;

create table restore_confirmation (
    epoch        bigint primary key,
    reason       text        not null,
    confirmed_by text        not null,
    at           timestamptz not null
);

create trigger fix_release_is_append_only before update or delete or truncate on fix_release
    for each statement execute function refuse_to_rewrite();
create trigger kill_switch_turn_is_append_only before update or delete or truncate on kill_switch_turn
    for each statement execute function refuse_to_rewrite();
create trigger restore_confirmation_is_append_only before update or delete or truncate on restore_confirmation
    for each statement execute function refuse_to_rewrite();

-- Also for sessions that switch ordinary triggers off (session_replication_role = replica).
alter table case_journal enable always trigger case_journal_is_append_only;
alter table fix_release enable always trigger fix_release_is_append_only;
alter table kill_switch_turn enable always trigger kill_switch_turn_is_append_only;
alter table restore_confirmation enable always trigger restore_confirmation_is_append_only;
