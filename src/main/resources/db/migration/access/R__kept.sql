-- What the application only adds to; this script runs again whenever it is changed.
select platform.keep('access', array['held_body']);
select platform.keep_except('access', 'shared_act',
        array['decided_at', 'decided_by', 'confirmed', 'reason', 'status', 'answer'], false);
select platform.keep_except('access', 'token_key', array['retired_at'], false);
