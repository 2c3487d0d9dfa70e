-- Sign-ins that failed and calls that a role did not allow, summed up for each name, address and minute.
create table evidence.refusal (
    month        date not null,          -- told from the id
    id           uuid not null,
    minute       timestamptz not null,
    kind         text not null,
    name         text not null,          -- of an identity; empty for names that nobody has, which may be mistyped passwords
    address      text not null,          -- empty for all those beyond what is kept apart
    call         text not null,          -- the first of them
    count        int not null,
    primary key (month, id)
) partition by range (month);

do $$
begin
    create trigger never_changed before update or delete on evidence.refusal
            for each row execute function evidence.refuse_change();
    create trigger never_emptied before truncate on evidence.refusal
            for each statement execute function evidence.refuse_change();
    perform platform.create_month_partitions('evidence.refusal'::regclass, (now() - interval '1 month')::date, 14);
end $$;
