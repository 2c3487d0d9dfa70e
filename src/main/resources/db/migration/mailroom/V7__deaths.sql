-- What happened to the processes that had taken a message up, so that one that kills them is found out.
alter table mailroom.pending add column deaths smallint not null default 0;       -- of processes that had it
alter table mailroom.pending add column alone boolean not null default false;     -- it alone is in hand
alter table mailroom.pending add column lone_deaths smallint not null default 0;  -- of these, while it alone was in hand
alter table mailroom.set_aside add column lone_deaths smallint not null default 0; -- 0 if it failed and killed nobody
