alter table tenant
    add column enrolled_at  timestamptz not null default now(),
    -- As the last scan left it, before the time scale; absent: as the tenant's policy says.
    add column scan_every_ms bigint,
    -- When everybody with a mailbox plan is asked for again; absent: not planned yet.
    add column reconcile_at  timestamptz;

-- What was announced lately, to notice when many mailboxes get stuck at once. Swept by the next announcement.
create table announcement (
    tenant_id    uuid        not null references tenant,
    object_id    uuid        not null,
    announced_at timestamptz not null,
    primary key (tenant_id, object_id, announced_at)
);

create index announcement_age on announcement (announced_at);
