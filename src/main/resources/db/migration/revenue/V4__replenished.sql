-- Accounts from which more can be taken than before, until whoever waits for them has been told: noted in the transaction that
-- moves the account, so that nobody is forgotten when the server stops in between.
create table revenue.replenished (
    kind text not null,
    number text not null,
    noted_at timestamptz not null,
    primary key (kind, number)
);
