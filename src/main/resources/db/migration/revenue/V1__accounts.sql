create table revenue.account (
    kind text not null,
    number text not null,
    holder text not null,
    currency text not null,
    balance numeric not null,            -- to the holder's credit; falls with each debt
    credit_limit numeric not null,       -- how far the balance may fall below zero
    changed_at timestamptz not null,
    primary key (kind, number)
);
create index on revenue.account (holder);

-- What was taken from an account for a declaration; negative when given back.
create table revenue.entry (
    month date not null,                 -- month of registration, told from the MRN
    mrn text not null,
    id uuid not null,
    version int not null,
    kind text not null,
    number text not null,
    amount numeric not null,
    entered_at timestamptz not null,
    primary key (month, mrn, id)
) partition by range (month);
create index on revenue.entry (kind, number, id);

select platform.create_month_partitions('revenue.entry', (now() - interval '1 month')::date, 14);
