-- What the application only adds to; this script runs again whenever it is changed.
select platform.keep('clearance', array['passage']);
