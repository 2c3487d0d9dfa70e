-- The charge of every accepted declaration, with all facts that it was worked out from: a recalculation needs nothing else.
-- A new charge is a new row; of the one before it is told by which passage it is superseded.
create table tariff.assessment (
    month date not null,                 -- month of registration, told from the MRN
    mrn text not null,
    passage int not null,                -- of the spine, in which it was worked out or taken
    superseded_by int,                   -- null: this is the charge that holds
    version int not null,                -- of the declaration
    pack text not null,
    law_version text not null,
    tax_point date not null,             -- day of acceptance, whose law was applied
    trader text not null,                -- the declarant, who owes it
    sender text not null,                -- identity that lodged the declaration
    commodities text not null,           -- codes of the items, each after a blank: only to narrow a selection down
    origins text not null,               -- countries of origin, in the same way
    charged boolean not null,            -- whether the amounts have been taken
    request text not null,               -- JSON: everything that the charge depends on
    outcome text not null,               -- JSON: the lines, and what was left open
    primary key (month, mrn, passage)
) partition by range (month);

-- Rows come roughly in the order of their tax points, so that a few bytes for each range of pages find a span.
create index on tariff.assessment using brin (tax_point) with (pages_per_range = 16);

select platform.create_month_partitions('tariff.assessment', (now() - interval '1 month')::date, 14);
