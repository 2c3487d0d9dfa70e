-- A part that could not be worked through, however often it was begun, is set aside: the others go on without it, and it waits for
-- somebody to have it tried again. A run as a whole fails no more; rerating.run.failure is no longer written or read.
alter table rerating.unit add column set_aside_at timestamptz, add column failure text;
