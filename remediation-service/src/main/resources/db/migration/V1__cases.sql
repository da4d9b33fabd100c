-- One row per case: an episode of one mailbox, or an incident of one tenant. The body is the truth; the columns are
-- what is searched by.
create table remediation_case (
    id                  uuid primary key,
    tenant_id           uuid        not null,
    origin              text        not null,
    scope               text        not null,
    state               text        not null,
    ended               boolean     not null,
    incident_id         uuid,
    user_principal_name text,
    opened_at           timestamptz not null,
    updated_at          timestamptz not null,
    next_action_at      timestamptz,
    journal_sequence    bigint      not null,
    body                jsonb       not null
);

-- An open case owns its mailbox.
create unique index one_open_case_per_mailbox on remediation_case (tenant_id, origin) where not ended and scope = 'USER';
create index remediation_case_by_mailbox on remediation_case (tenant_id, origin, opened_at desc);
create index remediation_case_by_incident on remediation_case (incident_id) where incident_id is not null;
create index remediation_case_due on remediation_case (next_action_at) where next_action_at is not null;
create index remediation_case_listing on remediation_case (opened_at desc, id);

-- Everything that ever happened to a case, in order, chained by hash. It is the timeline people read, the audit trail
-- and the source of every event.
create table case_journal (
    case_id       uuid        not null references remediation_case (id),
    seq           bigint      not null,
    entry_id      uuid        not null unique,
    mailbox       text        not null,
    type          text        not null,
    written_by    text        not null,
    at            timestamptz not null,
    payload       text        not null,
    previous_hash text        not null,
    hash          text        not null,
    primary key (case_id, seq)
);

create function refuse_to_rewrite_history() returns trigger language plpgsql as $$
begin
    raise exception 'the case journal is append-only';
end $$;

create trigger case_journal_is_append_only before update or delete or truncate on case_journal
    for each statement execute function refuse_to_rewrite_history();

-- Journal entries that Kafka does not have yet.
create table journal_outbox (
    position bigint generated always as identity primary key,
    entry_id uuid not null references case_journal (entry_id)
);

-- What other services said. Rows stay as the memory of which events were seen, longer than any topic keeps them.
create table case_inbox (
    position    bigint generated always as identity primary key,
    event_id    uuid        not null unique,
    case_id     uuid        not null,
    mailbox     text        not null,
    type        text        not null,
    payload     text        not null,
    received_at timestamptz not null,
    applied_at  timestamptz
);
create index case_inbox_pending on case_inbox (case_id) where applied_at is null;

-- A null tenant stops everybody.
create table kill_switch (
    tenant_id  uuid,
    is_on      boolean     not null,
    reason     text        not null,
    switched_by text       not null,
    at         timestamptz not null
);
create unique index one_switch_per_tenant on kill_switch (coalesce(tenant_id, '00000000-0000-0000-0000-000000000000'));

-- One row per action that may have written something.
create table spent_write (
    action_id   uuid primary key,
    tenant_id   uuid        not null,
    destructive boolean     not null,
    spent_at    timestamptz not null
);
create index spent_write_by_tenant on spent_write (tenant_id, spent_at);
