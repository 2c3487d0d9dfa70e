-- Many messages that came at once. Each is received by itself; this is the list of them.
create table mailroom.bundle (
    id uuid primary key,                 -- UUID version 7
    sender text not null,
    channel text not null,
    received_at timestamptz not null,
    closed_at timestamptz,               -- when all of it was read; null while it comes in, or if the server died over it
    fault text,                          -- why it was not read to its end
    list_hash text                       -- of the list of receipts; see SignedBundle
);
create index on mailroom.bundle (sender, id);

create table mailroom.bundle_message (
    bundle uuid not null references mailroom.bundle on delete cascade,
    number int not null,                 -- its place in the bundle
    name text not null,                  -- of the file
    conversation uuid,                   -- null if it was not taken in
    month date,                          -- of the conversation
    message_id text,
    content_hash text,
    received_at timestamptz,
    repeated boolean,
    problem text,                        -- why it was not taken in: a code, and words
    detail text,
    primary key (bundle, number)
);
