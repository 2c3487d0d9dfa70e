-- A proposal that somebody has decided against can be taken up again by another officer: who decided, who took it up, and why.
alter table revenue.proposal add column rejected_by text, add column rejected_at timestamptz, add column rejected_reason text,
    add column taken_up_by text, add column taken_up_at timestamptz, add column taken_up_reason text;
