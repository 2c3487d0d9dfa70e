create table access.identity (
    name          text primary key,
    password_hash text        not null,
    roles         text[]      not null,
    parties       text[]      not null,
    changed_at    timestamptz not null
);
comment on table access.identity is 'Persons and machines that may call. Demo users are never stored.';
