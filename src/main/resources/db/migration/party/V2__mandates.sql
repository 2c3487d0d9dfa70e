-- Who represents whom before the customs. A mandate is never deleted: a past declaration is judged by the mandate of its day.
create table party.mandate (
    id             uuid        primary key,
    representative text        not null,
    principal      text        not null,
    kind           text        not null check (kind in ('DIRECT', 'INDIRECT')),
    procedures     text[]      not null,             -- requested procedures; empty for all
    valid_from     date        not null,
    valid_to       date,
    given_at       timestamptz not null,
    given_by       text        not null,
    revoked_on     date,                             -- the first day on which it holds no more
    revoked_at     timestamptz,
    revoked_by     text,
    unique (principal, representative, kind, valid_from),
    check (valid_to >= valid_from),
    check (representative <> principal)
);
create index mandate_of_representative on party.mandate (representative);
