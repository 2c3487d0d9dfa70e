-- For the list of the latest declarations of everybody: rows come in the order of time, so that the smallest of indexes does.
create index on declaration.version using brin (lodged_at) with (pages_per_range = 32);
