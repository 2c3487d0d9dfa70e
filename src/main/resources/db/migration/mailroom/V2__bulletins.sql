-- What is pushed and is about no declaration, such as a change of the law that somebody watches. Who makes it keeps it for those
-- who fetch it; here it lies only for those who want it pushed.
create table mailroom.bulletin (
    id uuid primary key,                 -- UUID version 7
    recipient text not null,
    code text not null,
    issued_at timestamptz not null,
    content bytea not null               -- JSON, compressed
);

-- Null for a bulletin.
alter table mailroom.delivery alter column month drop not null;
alter table mailroom.delivery alter column mrn drop not null;
