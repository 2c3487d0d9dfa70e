-- Software that acts for people, as far as each of them lets it.
create table access.application (
    id                 text primary key,
    name               text        not null,       -- as people read it
    redirect_addresses text[]      not null,
    rights             text[]      not null,
    secret_hash        text,                       -- null until one is made
    changed_at         timestamptz not null,
    closed_at          timestamptz
);

-- What a person was asked for by an application, and has let it do. Codes and tokens as SHA-256 alone.
create table access.permission (
    id                 uuid primary key,
    application        text        not null references access.application,
    person             text        not null,
    asked_at           timestamptz not null,
    request            jsonb       not null,       -- as the application asked
    state_hash         text unique,                -- until the person has answered
    rights             text[],                     -- null until then
    given_at           timestamptz,
    code_hash          text unique,
    code_expires_at    timestamptz,
    code_used_at       timestamptz,
    refresh_hash       text unique,                -- of the one token that is good for another
    refresh_expires_at timestamptz,
    used_at            timestamptz,
    ended_at           timestamptz,
    ended_because      text
);
create index permission_of on access.permission (person) where given_at is not null and ended_at is null;

-- Tokens that were good for another once: who shows one again has it from somebody else, or somebody else has it from him.
create table access.spent_token (
    hash       text primary key,
    permission uuid        not null references access.permission on delete cascade,
    spent_at   timestamptz not null
);
create index spent_token_of on access.spent_token (permission);
