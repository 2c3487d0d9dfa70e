-- Why an act was rejected, and what came of one that was confirmed: empty together as long as it is being done, or if the server
-- stopped meanwhile.
alter table access.shared_act
    add column reason text,
    add column status int,          -- as of an answer over HTTP
    add column answer text;

-- The bodies of calls that wait, as they were sent.
create table access.held_body (
    act  uuid primary key references access.shared_act,
    body bytea not null
);
alter table access.held_body alter column body set storage external;
