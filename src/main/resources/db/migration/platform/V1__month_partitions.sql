-- Large tables are range-partitioned by month. Makes the partitions of a table from the month of the given day on.
create function platform.create_month_partitions(parent regclass, from_day date, months int) returns void
language plpgsql as $$
declare
    first_day date;
    partition_name text;
begin
    for i in 0 .. months - 1 loop
        first_day := date_trunc('month', from_day)::date + make_interval(months => i);
        partition_name := parent::text || '_' || to_char(first_day, 'YYYYMM');
        execute format('create table if not exists %s partition of %s for values from (%L) to (%L)',
                partition_name, parent, first_day, (first_day + interval '1 month')::date);
    end loop;
end $$;
