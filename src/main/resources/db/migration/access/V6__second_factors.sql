-- What a person shows besides the password: codes of an app on a phone (RFC 6238), or recovery codes. The secret must be told to the
-- arithmetic and so cannot be hashed; whoever reads this table has still no password.
create table access.second_factor (
    person      text primary key,
    secret      bytea       not null,
    enrolled_at timestamptz not null,
    last_step   bigint      not null               -- of the last code that was taken: none is taken twice
);
create table access.recovery_code (
    person  text not null references access.second_factor on delete cascade,
    hash    text not null,
    used_at timestamptz,
    primary key (person, hash)
);
