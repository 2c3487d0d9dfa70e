-- Declarations of which just this was proposed before, and rejected.
alter table rerating.unit add column declined int not null default 0;
