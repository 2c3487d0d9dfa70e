-- What one administrator wants done and another has to confirm. Kept for ever, with both names.
create table access.shared_act (
    id          uuid primary key,
    action      text        not null,
    subject     text        not null,
    content     jsonb       not null,       -- never a password: its hash at most
    proposed_at timestamptz not null,
    proposed_by text        not null,
    decided_at  timestamptz,
    decided_by  text,
    confirmed   boolean,
    check (decided_by <> proposed_by or not confirmed)
);
create index shared_act_open on access.shared_act (proposed_at) where decided_at is null;
