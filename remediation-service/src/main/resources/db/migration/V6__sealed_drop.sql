-- The initial password of a re-created user, encrypted under a key that is not in the database. The secret is deleted when
-- it was opened or its time is over; the row stays and says by whom it was opened.
create table sealed_password (
    case_id    uuid primary key,
    action_id  uuid        not null,
    sealed     text,
    sealed_at  timestamptz not null,
    expires_at timestamptz not null,
    opened_by  text,
    opened_at  timestamptz,
    reason     text
);
create index sealed_password_to_expire on sealed_password (expires_at) where sealed is not null;
