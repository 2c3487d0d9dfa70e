-- One row per decision. Nothing in the application updates or deletes it.
create table evidence.decision (
    month date not null,                 -- month of registration, told from the MRN
    mrn text not null,
    version int not null,
    id uuid not null,
    kind text not null,
    decided_at timestamptz not null,
    decided_by text not null,
    input_hash text not null,
    pack text not null,
    law_version text not null,
    outcome text not null,
    result bytea,                        -- JSON, deflated
    trace bytea,                         -- JSON, deflated
    primary key (month, mrn, id)
) partition by range (month);

alter table evidence.decision alter column result set storage external;
alter table evidence.decision alter column trace set storage external;

select platform.create_month_partitions('evidence.decision', (now() - interval '1 month')::date, 14);
