-- Messages that the platform could not handle, for people to look at. A row stays when its message is handled again: it says
-- what happened. Settled is what has an outcome.
create table mailroom.set_aside (
    id uuid primary key,                 -- conversation id
    month date not null,                 -- month of receipt, told from the id
    priority smallint not null,
    attempts int not null,               -- of all times together
    failure text not null,               -- what the last attempt failed with
    trace text not null,
    set_aside_at timestamptz not null,   -- the last time
    replayed_at timestamptz,             -- null as long as nobody has decided
    replayed_by text
);
create index on mailroom.set_aside (id) where replayed_at is null;
