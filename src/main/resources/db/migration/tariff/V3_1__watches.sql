-- Codes that somebody wants to be told about.
create table tariff.watch (
    id         uuid primary key,
    watcher    text not null,             -- name of the identity
    pack       text not null,
    commodity  text not null,             -- 2 to 10 digits
    origin     text,                      -- only what concerns goods from there; null for all
    created_at timestamptz not null
);
create unique index watch_once on tariff.watch (watcher, pack, commodity, coalesce(origin, ''));
create index on tariff.watch (pack);

-- Up to where the history of a pack has been told. Who holds the row tells on.
create table tariff.watch_cursor (
    pack  text primary key,
    entry bigint not null,                -- of reference's history of the pack
    day   date not null                   -- last day whose beginnings and ends have been told
);

create table tariff.watch_notice (
    id          uuid primary key,         -- UUID version 7
    watch       uuid not null references tariff.watch on delete cascade,
    watcher     text not null,
    kind        text not null,            -- PUBLISHED, IN_FORCE, RULING
    cause       text not null,            -- entry of the history, day, or ruling: one notice for each
    law_version text not null,
    day         date not null,
    at          timestamptz not null,
    changes     jsonb not null,
    unique (watch, cause)
);
create index on tariff.watch_notice (watcher, id);
