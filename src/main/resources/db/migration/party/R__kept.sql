-- What the application only adds to; this script runs again whenever it is changed.
select platform.keep('party', '{}');
select platform.keep_except('party', 'mandate', array['procedures', 'valid_to', 'revoked_on', 'revoked_at', 'revoked_by'], false);
