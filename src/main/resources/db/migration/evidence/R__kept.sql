-- What the application only adds to; this script runs again whenever it is changed.
select platform.keep('evidence', array['decision', 'entry', 'leaf', 'subtree', 'head', 'act', 'act_result', 'refusal']);
select platform.keep_except('evidence', 'signing_key', array['retired_at'], false);
select platform.keep_except('evidence', 'unsealed', '{}', true);
