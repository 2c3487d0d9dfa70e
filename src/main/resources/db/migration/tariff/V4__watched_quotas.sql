-- Whoever watches a code may want to be told when a quota for such goods is nearly used up.
alter table tariff.watch add column quota_percent int check (quota_percent between 1 and 100);
