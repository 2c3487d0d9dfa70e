-- What the application only adds to; this script runs again whenever it is changed.
select platform.keep('party', '{}');
select platform.keep_except('party', 'mandate', array['revoked_on', 'revoked_at', 'revoked_by'], false);
