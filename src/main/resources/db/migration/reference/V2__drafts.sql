-- Changes of a pack on their way to becoming law. From here on reference.pack_version also keeps what drafts contained, faults
-- included: what was law is said by reference.pack_in_force alone.
create table reference.draft (
    id    uuid primary key,
    pack  text not null,
    title text not null
);

-- Everything that was done to a draft, by whom, when and why. Rows are only added; the state of a draft is what the last one
-- makes of it. The number is the next one of the draft: of two that act at the same moment, one is late.
create table reference.draft_event (
    draft        uuid not null references reference.draft (id),
    number       integer not null,
    kind         text not null check (kind in ('OPENED', 'EDITED', 'REBASED', 'SUBMITTED', 'APPROVED', 'SCHEDULED', 'LAPSED',
                                               'IN_FORCE', 'WITHDRAWN')),
    happened_at  timestamptz not null,
    done_by      text not null,
    reason       text not null,
    pack         text not null,
    version      char(64) not null, -- what the draft contains from then on
    base         bigint not null references reference.pack_in_force (entry), -- the law that the change was made from
    effective_at timestamptz check ((kind = 'SCHEDULED') = (effective_at is not null)),
    acknowledged text[] not null default '{}', -- soundness rules whose warnings this person accepts
    primary key (draft, number),
    foreign key (pack, version) references reference.pack_version (pack, version)
);

create table reference.draft_rehearsal (
    draft       uuid not null references reference.draft (id),
    rehearsal   text not null,
    version     char(64) not null, -- of the draft, when it was rehearsed
    attached_at timestamptz not null,
    attached_by text not null,
    primary key (draft, rehearsal)
);

create function reference.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was done to a draft is never changed or deleted';
end $$;
create trigger draft_event_is_append_only before update or delete on reference.draft_event
    for each row execute function reference.refuse_change();
