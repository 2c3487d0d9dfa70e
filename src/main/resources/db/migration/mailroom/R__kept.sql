-- What the application only adds to; this script runs again whenever it is changed.
select platform.keep('mailroom', array['message', 'first_receipt', 'outcome', 'notice']);
select platform.keep_except('mailroom', 'outage', array['ended_at'], false);
