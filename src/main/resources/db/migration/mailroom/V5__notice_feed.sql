-- The order in which recipients read their notices. Given when a notice is stored; read once nothing before it can come any
-- more. Notices of earlier times have none: they are fetched with their declaration.
create sequence mailroom.notice_position;
grant usage, select on sequence mailroom.notice_position to public; -- whoever may look into the schema
alter table mailroom.notice add column position bigint;
alter table mailroom.notice alter column position set default nextval('mailroom.notice_position');
create index on mailroom.notice (recipient, position);

-- How far a recipient has read, on each of the ways by which notices reach it.
create table mailroom.acknowledgement (
    recipient text not null,
    channel text not null,               -- http, folder
    position bigint not null,
    acknowledged_at timestamptz not null,
    primary key (recipient, channel)
);

-- A webhook reads the feed of its recipient too.
alter table mailroom.webhook add column queued_to bigint not null default 0;
alter table mailroom.webhook add column rest_until timestamptz;   -- set while nothing gets through
alter table mailroom.delivery add column position bigint;        -- null for a bulletin
create index on mailroom.delivery (webhook, mrn, position);
