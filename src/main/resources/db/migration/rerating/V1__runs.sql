-- Past charges worked out again under another law: a rehearsal tells the differences, a re-rating proposes what follows.
create table rerating.run (
    id uuid primary key,
    kind text not null,                  -- REHEARSAL or RERATING
    pack text not null,
    law_version text not null,           -- the law to be applied
    from_day date not null,
    to_day date not null,
    commodity text,
    origin text,
    trader text,
    tax_type text,
    interest_to date not null,
    ordered_by text not null,
    ordered_at timestamptz not null,
    finished_at timestamptz,
    cancelled_at timestamptz,
    cancelled_by text,
    failure text                         -- why it cannot go on
);

-- The run in parts. What comes of a part is stored in the transaction that marks it as done: after a crash nothing is there
-- twice, and nothing is missing.
create table rerating.unit (
    run uuid not null references rerating.run on delete cascade,
    number int not null,
    month date not null,
    above text not null,
    below text,
    size int not null,
    attempts int not null default 0,
    worker uuid,
    lease_until timestamptz,             -- until then it is the worker's own
    done_at timestamptz,
    declarations int not null default 0,
    changed int not null default 0,
    newly_open int not null default 0,
    still_open int not null default 0,
    not_charged int not null default 0,
    proposed int not null default 0,
    kept int not null default 0,
    below_least int not null default 0,
    primary key (run, number)
);
create index unit_undone on rerating.unit (run, number) where done_at is null;

-- Of a rehearsal: every line that would be another.
create table rerating.difference (
    run uuid not null references rerating.run on delete cascade,
    unit int not null,
    mrn text not null,
    version int not null,
    trader text not null,
    item int not null,
    commodity text not null,
    tax_type text not null,
    method text not null,
    assessed_before numeric not null,
    assessed_after numeric not null,
    payable_before numeric not null,
    payable_after numeric not null,
    secured_before numeric not null,
    secured_after numeric not null,
    primary key (run, unit, mrn, item, tax_type, method)
);

-- Of a rehearsal: what could be worked out before and could not be then.
create table rerating.opened (
    run uuid not null references rerating.run on delete cascade,
    unit int not null,
    mrn text not null,
    item int not null,
    code text not null,
    primary key (run, unit, mrn, item, code)
);

-- Sums of the changed lines of a part, by one dimension after the other.
create table rerating.subtotal (
    run uuid not null references rerating.run on delete cascade,
    unit int not null,
    dimension text not null,
    key text not null,
    declarations int not null,
    lines int not null,
    assessed_before numeric not null,
    assessed_after numeric not null,
    payable_before numeric not null,
    payable_after numeric not null,
    secured_before numeric not null,
    secured_after numeric not null,
    primary key (run, unit, dimension, key)
);
