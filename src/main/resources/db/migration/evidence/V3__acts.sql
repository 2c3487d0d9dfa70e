-- What people of the administration have done, each act before it is carried out and once more with its result.
create table evidence.act (
    month date not null,                 -- told from the id
    id uuid not null,
    begun_at timestamptz not null,
    acted_by text not null,
    method text not null,
    path text not null,                  -- with its query
    primary key (month, id)
) partition by range (month);

create table evidence.act_result (
    month date not null,                 -- of the act
    id uuid not null,
    ended_at timestamptz not null,
    status int not null,                 -- HTTP status of the answer
    content_hash text not null,          -- SHA-256 of the content that was read, hexadecimal
    primary key (month, id)
) partition by range (month);

do $$
declare
    kept text;
begin
    foreach kept in array array['act', 'act_result'] loop
        execute format('create trigger never_changed before update or delete on evidence.%I'
                ' for each row execute function evidence.refuse_change()', kept);
        execute format('create trigger never_emptied before truncate on evidence.%I'
                ' for each statement execute function evidence.refuse_change()', kept);
        perform platform.create_month_partitions(format('evidence.%I', kept)::regclass, (now() - interval '1 month')::date, 14);
    end loop;
end $$;
