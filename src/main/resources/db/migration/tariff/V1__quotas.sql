-- What was drawn on a quota in one period. Its volume is law; what is left is volume + adjusted - drawn.
create table tariff.quota_balance (
    pack text not null,
    order_number text not null,
    period_from date not null,
    adjusted numeric not null default 0,
    drawn numeric not null default 0 check (drawn >= 0),
    waiting int not null default 0 check (waiting >= 0),      -- claims that are not decided
    moved_at timestamptz,                                     -- null before the first movement
    primary key (pack, order_number, period_from)
);

-- What an item of a declaration claims and has got: one row, however often it is asked or amended.
create table tariff.quota_claim (
    month date not null,                 -- month of registration, told from the MRN
    mrn text not null,
    item int not null,
    version int not null,                -- of the declaration that claimed last
    pack text not null,
    order_number text not null,
    period_from date not null,
    unit text not null,
    accepted_on date not null,
    requested numeric not null check (requested >= 0),
    granted numeric not null check (granted >= 0 and granted <= requested),
    standing text not null,
    decided boolean not null,
    primary key (month, mrn, item)
) partition by range (month);
create index on tariff.quota_claim (pack, order_number, period_from, accepted_on) where not decided;

-- Every change of a balance. Nothing in the application updates or deletes it.
create table tariff.quota_movement (
    month date not null,                 -- of the movement, as in the id
    id uuid not null,
    pack text not null,
    order_number text not null,
    period_from date not null,
    kind text not null,                  -- DRAWING, RETURN, ADJUSTMENT, TRANSFER
    amount numeric not null,             -- change of what is left
    mrn text,                            -- null if no declaration moved it
    item int,
    version int,
    reason text not null,
    moved_by text not null,
    moved_at timestamptz not null,
    primary key (month, id)
) partition by range (month);
create index on tariff.quota_movement (pack, order_number, period_from, id);

select platform.create_month_partitions('tariff.quota_claim', (now() - interval '1 month')::date, 14);
select platform.create_month_partitions('tariff.quota_movement', (now() - interval '1 month')::date, 14);
