-- What has waited longest for its goods, for the search for what has lapsed.
create index on clearance.obligation (kind, opened_at, mrn) where closed_at is null;
