-- What somebody asks a binding ruling about; never changed.
create table tariff.ruling_application (
    id        uuid primary key,           -- UUID version 7
    pack      text not null,
    kind      text not null,              -- BTI tariff classification, BOI origin
    holder    text not null,              -- identifier of the party that the ruling is to bind
    applicant text not null,              -- identity that applied
    lodged_at timestamptz not null,
    content   jsonb not null              -- description, confidential parts, proposed code, documents, samples
);
create index on tariff.ruling_application (holder);
create index on tariff.ruling_application (applicant);

-- What happened to it, in order. The status is derived. Of two who act at once the key refuses one.
create table tariff.ruling_event (
    application uuid not null references tariff.ruling_application,
    sequence    int not null,
    action      text not null,
    at          timestamptz not null,
    by          text not null,
    details     jsonb not null,
    primary key (application, sequence)
);

-- The last number given, by pack, kind and year.
create table tariff.ruling_number (
    pack text not null,
    kind text not null,
    year int not null,
    last int not null,
    primary key (pack, kind, year)
);

-- The rulings in the form in which they are published, without what is confidential.
create table tariff.ruling (
    number      text primary key,
    application uuid not null unique references tariff.ruling_application,
    pack        text not null,
    kind        text not null,
    commodity   text not null,
    origin      text,
    holder      text not null,            -- for the check of declarations; not published
    valid_from  date not null,
    valid_to    date not null,
    ended_on    date,                     -- from that day revoked, or annulled from the beginning
    annulled    boolean not null default false,
    grace_to    date,                     -- until then the holder may still use a revoked ruling
    description text not null,
    reasons     text not null,
    keywords    text not null,
    words       tsvector not null generated always as (to_tsvector('simple', description || ' ' || reasons || ' ' || keywords)) stored,
    check (valid_to >= valid_from)
);
create index on tariff.ruling (pack, commodity text_pattern_ops);
create index on tariff.ruling using gin (words);
