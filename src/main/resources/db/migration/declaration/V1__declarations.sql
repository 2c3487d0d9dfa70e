-- Every version of every declaration, one row each, with the whole document.
create table declaration.version (
    month date not null,                 -- month of registration, told from the MRN
    mrn text not null,
    version int not null,
    conversation uuid not null,
    sender text not null,
    lodged_at timestamptz not null,
    made_at timestamptz not null,
    accepted_at timestamptz,
    refused boolean not null,
    pack text not null,
    declarant text,
    lrn text,
    type_code text not null,
    document bytea not null,             -- JSON, deflated
    changes bytea,                       -- JSON, deflated; null for the first version
    primary key (month, mrn, version)
) partition by range (month);
alter table declaration.version alter column document set storage external;
create index on declaration.version (sender, lodged_at);

-- Local reference numbers, unique for each declarant for as long as the pack says.
create table declaration.lrn (
    declarant text not null,
    lrn text not null,
    mrn text not null,
    free_again_at timestamptz not null,
    primary key (declarant, lrn)
);

-- Where goods are announced by consignment reference rather than by MRN.
create table declaration.consignment (
    ucr text not null,
    mrn text not null,
    primary key (ucr, mrn)
);

select platform.create_month_partitions('declaration.version', (now() - interval '1 month')::date, 14);
