-- What the application only adds to; this script runs again whenever it is changed.
select platform.keep('access', '{}');
select platform.keep_except('access', 'shared_act', array['decided_at', 'decided_by', 'confirmed'], false);
select platform.keep_except('access', 'token_key', array['retired_at'], false);
