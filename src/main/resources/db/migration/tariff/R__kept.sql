-- What the application only adds to; this script runs again whenever it is changed.
select platform.keep('tariff', array['quota_movement', 'ruling_application', 'ruling_event']);
