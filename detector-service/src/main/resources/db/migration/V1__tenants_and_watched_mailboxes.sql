create table tenant (
    tenant_id    uuid primary key,
    tenant       jsonb   not null,
    retired      boolean not null,
    health       text    not null,
    eyesight     jsonb   not null,
    delta_link   text,
    last_scan_at timestamptz
);

-- One row per user that is owed a mailbox. No names, no addresses: the detector reads them afresh when it needs them.
create table watched_mailbox (
    tenant_id           uuid        not null references tenant,
    object_id           uuid        not null,
    state               text        not null check (state in ('WAITING', 'ANNOUNCED', 'PROVEN', 'NOT_APPLICABLE')),
    service_plan_id     uuid        not null,
    assigned_at         timestamptz not null,
    -- The licence that names the announced episode; the current one, above, may have been assigned since.
    episode_plan_id     uuid,
    episode_assigned_at timestamptz,
    without_plan_since  timestamptz,
    looks               integer     not null,
    next_look_at        timestamptz,
    primary key (tenant_id, object_id),
    check ((state = 'ANNOUNCED') = (episode_plan_id is not null and episode_assigned_at is not null)),
    check ((state in ('WAITING', 'ANNOUNCED')) = (next_look_at is not null))
);

create index watched_mailbox_due on watched_mailbox (tenant_id, next_look_at) where next_look_at is not null;
