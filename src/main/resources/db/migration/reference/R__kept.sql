-- What the application only adds to; this script runs again whenever it is changed.
select platform.keep('reference', array['pack_file', 'pack_version', 'pack_in_force', 'draft', 'draft_event', 'draft_rehearsal']);
