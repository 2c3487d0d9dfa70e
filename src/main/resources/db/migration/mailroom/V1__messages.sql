-- The messages as they came, one row each.
create table mailroom.message (
    month date not null,                 -- month of receipt, told from the id
    id uuid not null,                    -- conversation id, UUID version 7
    received_at timestamptz not null,
    sender text not null,
    message_id text not null,            -- the sender's own id of the message, or the hash of its content
    channel text not null,
    kind text not null,
    content_hash text not null,          -- SHA-256, hexadecimal
    body bytea not null,                 -- the exact bytes, deflated
    primary key (month, id)
) partition by range (month);
alter table mailroom.message alter column body set storage external;

-- Doubles are dropped by sender and message id.
create table mailroom.first_receipt (
    sender text not null,
    message_id text not null,
    id uuid not null,
    received_at timestamptz not null,
    content_hash text not null,
    primary key (sender, message_id)
);

-- What is received and not yet settled.
create table mailroom.pending (
    id uuid primary key,
    priority smallint not null,
    worker uuid not null                 -- the process that has taken it up
);

-- Processes that are alive say so; what a silent one had taken up is taken over.
create table mailroom.worker (
    id uuid primary key,
    seen_at timestamptz not null
);

create table mailroom.outcome (
    month date not null,
    id uuid not null,
    settled_at timestamptz not null,
    state text not null,
    mrn text,
    version int not null,
    findings bytea,                      -- JSON, deflated; null if there are none
    primary key (month, id)
) partition by range (month);

create table mailroom.notice (
    month date not null,                 -- month of registration, told from the MRN
    mrn text not null,
    id uuid not null,
    version int not null,
    recipient text not null,
    code text not null,
    issued_at timestamptz not null,
    content bytea not null,              -- JSON, deflated
    primary key (month, mrn, id)
) partition by range (month);

-- Where a recipient wants its notices pushed to.
create table mailroom.webhook (
    id uuid primary key,
    recipient text not null,
    url text not null,
    secret text not null,
    created_at timestamptz not null,
    disabled_at timestamptz,             -- set after repeated failure, visible to the recipient
    last_failure text
);
create index on mailroom.webhook (recipient);

create table mailroom.delivery (
    notice uuid not null,
    webhook uuid not null references mailroom.webhook on delete cascade,
    month date not null,                 -- month and mrn of the notice
    mrn text not null,
    attempts int not null,
    next_attempt_at timestamptz not null,
    primary key (webhook, notice)
);
create index on mailroom.delivery (next_attempt_at);

select platform.create_month_partitions(t, (now() - interval '1 month')::date, 14)
from unnest(array['mailroom.message', 'mailroom.outcome', 'mailroom.notice']::regclass[]) as t;
