-- Applications on a phone or a desk can keep no secret from whoever has them: they prove themselves by what each person brings back.
alter table access.application add column without_secret boolean not null default false;
