-- Each run of a declaration along the spine, with its stops and what happened.
create table clearance.passage (
    month date not null,                 -- month of registration, told from the MRN
    mrn text not null,
    number int not null,
    version int not null,
    cause text not null,
    started_at timestamptz not null,
    stops jsonb not null,
    events text not null,                -- names, separated by blanks
    primary key (month, mrn, number)     -- two runs at the same time cannot both come to rest
) partition by range (month);

create table clearance.obligation (
    month date not null,
    mrn text not null,
    id uuid not null,
    kind text not null,
    version int not null,
    reason text not null,
    item int not null,
    reference text not null,
    blocking boolean not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    closed_by text,
    primary key (month, mrn, id)
) partition by range (month);
create index on clearance.obligation (kind, reference) where closed_at is null;

select platform.create_month_partitions(t, (now() - interval '1 month')::date, 14)
from unnest(array['clearance.passage', 'clearance.obligation']::regclass[]) as t;
