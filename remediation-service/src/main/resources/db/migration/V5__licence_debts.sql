-- One row per licence that was lent away. It outlives its case, and is closed by reading only. The body is the truth; the
-- columns are what is searched by.
create table licence_debt (
    action_id  uuid primary key,
    case_id    uuid        not null,
    tenant_id  uuid        not null,
    user_id    uuid        not null,
    sku        uuid        not null,
    substitute uuid,
    opened_at  timestamptz not null,
    due_at     timestamptz,
    paid       boolean     not null,
    version    bigint      not null,
    body       jsonb       not null
);
create index licence_debt_owed on licence_debt (tenant_id, opened_at) where not paid;
create index licence_debt_due on licence_debt (due_at) where due_at is not null;
create index licence_debt_watched on licence_debt (tenant_id, user_id) where due_at is not null;
