-- What an entry of a customer's Active Directory was before Unstick changed it: saved with the intent, so that people can
-- have it restored. One row per change.
create table saved_entry (
    action_id uuid primary key,
    case_id   uuid        not null references remediation_case (id),
    fix       text        not null,
    saved_at  timestamptz not null,
    body      jsonb       not null
);
create index saved_entry_by_case on saved_entry (case_id, saved_at desc);
