-- One row that every living server renews: the time between two renewals was a silence if it is long.
create table mailroom.pulse (
    only_one boolean primary key default true check (only_one),
    seen_at timestamptz not null
);

-- When messages were not handled, and why.
create table mailroom.outage (
    id uuid primary key,
    kind text not null check (kind in ('MAINTENANCE', 'SILENCE')),
    started_at timestamptz not null,
    ended_at timestamptz,                -- null as long as it lasts
    reason text not null,
    declared_by text not null,
    check (ended_at > started_at)
);
create unique index on mailroom.outage (kind) where ended_at is null;
create index on mailroom.outage (started_at);
