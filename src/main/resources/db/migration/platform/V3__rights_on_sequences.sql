-- What an insert needs beside the right to insert: the next number, where a column takes it from a sequence.
create function platform.grant_sequences(application name) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    each regclass;
begin
    perform pg_advisory_xact_lock(hashtext('platform.grant_rights'));
    for each in select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'S' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public') loop
        if not has_sequence_privilege(application, each, 'USAGE') then
            execute format('grant usage on sequence %s to %I', each, application);
        end if;
    end loop;
end $$;

revoke execute on function platform.grant_sequences(name) from public;
