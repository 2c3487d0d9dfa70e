-- What began before that moment is over, although nothing else has changed. Who was told the secret of a system. A password that
-- an administrator was told is good for choosing another alone.
alter table access.identity
    add column signed_out_at timestamptz,
    add column told_to       text,
    add column temporary     boolean not null default false;

-- The secret of a second factor, encrypted (JWE) under a key that the database does not have. The open one stays as long as a server
-- of the version before may be at work, empty from the moment on in which it is locked.
alter table access.second_factor
    add column locked text;
alter table access.second_factor alter column secret drop not null;
