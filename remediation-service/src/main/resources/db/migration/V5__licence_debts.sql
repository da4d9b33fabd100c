-- One row per licence that was lent away. It outlives its case, and is closed by reading only.
create table licence_debt (
    action_id uuid primary key,
    case_id   uuid        not null,
    tenant_id uuid        not null,
    loan      jsonb       not null,
    opened_at timestamptz not null,
    due_at    timestamptz not null,
    paid      boolean     not null,
    why       text        not null
);
create index licence_debt_by_case on licence_debt (case_id) where not paid;
