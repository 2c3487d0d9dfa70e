-- Traders and brokers. The register that an id belongs to is named by its first two letters.
create table party.party (
    id         text primary key,
    register   text not null generated always as (left(id, 2)) stored,
    name       text not null,
    country    text not null,
    valid_from date not null,
    valid_to   date,
    changed_at timestamptz not null,
    changed_by text not null,
    check (valid_to >= valid_from)
);
create index party_of_register on party.party (register);

-- What an authority has permitted to whom. A holder need not be on file yet: authorisations may arrive before their holders.
create table party.authorisation (
    holder     text not null,
    type       text not null,
    reference  text not null,
    register   text not null generated always as (left(holder, 2)) stored,
    valid_from date not null,
    valid_to   date,
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (holder, type, reference),
    check (valid_to >= valid_from)
);
create index authorisation_of_register on party.authorisation (register);
