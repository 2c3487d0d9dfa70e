-- Systems sign in with a secret at the token endpoint alone, persons with a password. Who has left is kept, so that no name is
-- given twice.
alter table access.identity
    add column kind             text   not null default 'PERSON' check (kind in ('PERSON', 'SYSTEM')),
    add column offices          text[] not null default '{}',
    add column calls_per_second int check (calls_per_second > 0),
    add column closed_at        timestamptz;

-- Public halves of the keys that sign tokens, one or more of each server; all servers accept what any of them has issued.
create table access.token_key (
    id         text primary key,
    public_key text        not null,
    since      timestamptz not null,
    retired_at timestamptz
);
