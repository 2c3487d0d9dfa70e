-- The log: entries as they are noted, then sealed into a Merkle tree (RFC 9162). Rows are added, never changed.
create table evidence.entry (
    month date not null,                 -- told from the id
    subject text not null,               -- MRN, conversation, or act of administration
    id uuid not null,                    -- UUID version 7
    content text not null,               -- the leaf of the tree, to the byte
    primary key (month, subject, id)
) partition by range (month);

-- Entries that have no place in the tree yet: the only table of the log that shrinks.
create table evidence.unsealed (
    id uuid primary key,
    month date not null,
    subject text not null
);

create table evidence.leaf (
    position bigint primary key,
    id uuid not null unique,
    month date not null,
    subject text not null,
    hash bytea not null
);

-- The root over 256^level neighbouring leaves, once they are complete: what a proof needs beside a few leaves.
create table evidence.subtree (
    level smallint not null,
    index bigint not null,
    root bytea not null,
    primary key (level, index)
);

-- What the tree was at a moment, signed.
create table evidence.head (
    size bigint primary key,
    root bytea not null,
    sealed_at timestamptz not null,
    signature text not null              -- JWS, compact, with its payload
);

-- Public halves of the keys that have signed anything.
create table evidence.signing_key (
    id text primary key,
    public_key text not null,            -- JWK
    since timestamptz not null,
    retired_at timestamptz
);

create function evidence.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'evidence.%: rows are never changed or deleted', tg_table_name using errcode = 'insufficient_privilege';
end $$;

do $$
declare
    kept text;
begin
    foreach kept in array array['decision', 'entry', 'leaf', 'subtree', 'head'] loop
        execute format('create trigger never_changed before update or delete on evidence.%I'
                ' for each row execute function evidence.refuse_change()', kept);
        execute format('create trigger never_emptied before truncate on evidence.%I'
                ' for each statement execute function evidence.refuse_change()', kept);
    end loop;
end $$;

select platform.create_month_partitions('evidence.entry', (now() - interval '1 month')::date, 14);
