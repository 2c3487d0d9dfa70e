-- Which tables the application may only add to. Each module says it of its own (R__kept.sql); the owner of the tables keeps every
-- right, and migrates. A table that is not named here may be changed in every row.
create table platform.kept (
    module text not null,
    name text not null,
    changeable text[] not null default '{}', -- columns whose values may change
    shrinks boolean not null default false,  -- whether rows may be deleted
    primary key (module, name)
);

create function platform.keep(of_module text, names text[]) returns void language sql as $$
    delete from platform.kept where module = of_module;
    insert into platform.kept (module, name) select of_module, unnest(names);
$$;

create function platform.keep_except(of_module text, of_name text, columns text[], may_shrink boolean) returns void
language sql as $$
    insert into platform.kept values (of_module, of_name, columns, may_shrink);
$$;

create view platform.wanted_right as
select c.oid::regclass as relation, c.relkind, k.changeable,
    case
        when c.relname = 'flyway_schema_history' then array[]::text[]
        when n.nspname = 'platform' then array['SELECT']
        when k.name is null then array['SELECT', 'INSERT', 'UPDATE', 'DELETE']
        when k.shrinks then array['SELECT', 'INSERT', 'DELETE']
        else array['SELECT', 'INSERT']
    end as rights
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join platform.kept k on k.module = n.nspname and k.name = c.relname
where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public');

-- Gives the role of the application what it needs and takes from it what it has beyond that. Changes nothing that is right already,
-- so that servers which start at the same moment do not meet.
create function platform.grant_rights(application name) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    each record;
    one text;
begin
    if (select rolsuper from pg_roles where rolname = application) then
        raise exception 'role % may do everything, so nothing can be kept from it', application;
    end if;
    perform pg_advisory_xact_lock(hashtext('platform.grant_rights'));
    for one in select distinct split_part(relation::text, '.', 1) from platform.wanted_right loop
        if not has_schema_privilege(application, one, 'USAGE') then
            execute format('grant usage on schema %s to %I', one, application);
        end if;
    end loop;
    for each in select * from platform.wanted_right loop
        foreach one in array array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'] loop
            if one = any(each.rights) and not has_table_privilege(application, each.relation, one) then
                execute format('grant %s on %s to %I', one, each.relation, application);
            elsif one <> all(each.rights) and has_table_privilege(application, each.relation, one) then
                execute format('revoke %s on %s from %I', one, each.relation, application);
            end if;
        end loop;
        foreach one in array coalesce(each.changeable, '{}') loop
            if not has_column_privilege(application, each.relation, one, 'UPDATE') then
                execute format('grant update (%I) on %s to %I', one, each.relation, application);
            end if;
        end loop;
    end loop;
    if not has_function_privilege(application, 'platform.create_month_partitions(regclass, date, integer)', 'EXECUTE') then
        execute format('grant execute on function platform.create_month_partitions to %I', application);
    end if;
end $$;

-- With the rights of its owner, since the application makes no tables: only a month that is missing, of a table that has months.
-- Gives up after two seconds rather than have everybody wait behind it; it is asked again long before the month begins.
create or replace function platform.create_month_partitions(parent regclass, from_day date, months int) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '2s' as $$
declare
    first_day date;
    partition_name text;
begin
    if (select relkind from pg_class where oid = parent) is distinct from 'p' or months > 36 then
        raise exception '% has no months, or % are too many', parent, months;
    end if;
    for i in 0 .. months - 1 loop
        first_day := date_trunc('month', from_day)::date + make_interval(months => i);
        partition_name := parent::text || '_' || to_char(first_day, 'YYYYMM');
        if to_regclass(partition_name) is null then
            execute format('create table if not exists %s partition of %s for values from (%L) to (%L)',
                    partition_name, parent, first_day, (first_day + interval '1 month')::date);
        end if;
    end loop;
end $$;

revoke execute on function platform.keep(text, text[]), platform.keep_except(text, text, text[], boolean),
        platform.grant_rights(name), platform.create_month_partitions(regclass, date, integer) from public;
