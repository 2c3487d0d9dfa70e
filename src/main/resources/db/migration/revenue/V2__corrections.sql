-- Interest moves an account, too, but is no part of what a declaration owes.
alter table revenue.entry add column purpose text not null default 'DEBT';

-- What is to be given back or collected after a declaration was charged wrongly.
create table revenue.proposal (
    month date not null,                 -- month of registration, told from the MRN
    mrn text not null,
    number int not null,                 -- counts the proposals about the declaration
    run uuid not null,                   -- the re-rating that made it
    version int not null,                -- of the declaration, whose charge it corrects
    trader text not null,
    sender text not null,                -- identity that lodged the declaration
    kind text not null,                  -- REFUND or RECOVERY
    state text not null,
    pack text not null,
    law_version text not null,           -- the law under which the corrected charge was worked out
    currency text not null,
    amount numeric not null,             -- in duties and taxes, never negative
    secured numeric not null,            -- of it, covered by a guarantee and not paid
    interest numeric not null,
    interest_from date not null,
    interest_to date not null,
    interest_text text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    reason text,
    settled_at timestamptz,
    settlement text,                     -- where it was booked, or why it could not be
    primary key (month, mrn, number)
) partition by range (month);

-- Nothing is proposed twice at a time, whichever runs are under way.
create unique index proposal_open on revenue.proposal (month, mrn) where state = 'PROPOSED';
create index proposal_of_trader on revenue.proposal (trader, mrn);
create index proposal_of_sender on revenue.proposal (sender, mrn);
create index proposal_of_run on revenue.proposal (run, mrn);

create table revenue.proposal_line (
    month date not null,
    mrn text not null,
    number int not null,
    item int not null,
    tax_type text not null,
    method text not null,                -- method of payment; empty if none is declared
    stands numeric not null,             -- what was charged, with earlier corrections
    due numeric not null,                -- what is owed under the corrected law
    secured_stands numeric not null,
    secured_due numeric not null,
    primary key (month, mrn, number, item, tax_type, method)
) partition by range (month);

select platform.create_month_partitions(t, (now() - interval '1 month')::date, 14)
from unnest(array['revenue.proposal', 'revenue.proposal_line']::regclass[]) as t;
