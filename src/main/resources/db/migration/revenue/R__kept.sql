-- What the application only adds to; this script runs again whenever it is changed.
select platform.keep('revenue', array['entry', 'proposal_line']);
