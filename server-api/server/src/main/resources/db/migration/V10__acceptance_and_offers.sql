-- Steps of an escalation have channels of their own; acceptance goes by timers; offers end.

update sla_policy
set steps = (
    select coalesce(jsonb_agg('{"channels": []}'::jsonb || step order by n), '[]')
    from jsonb_array_elements(steps) with ordinality as each (step, n)
);

alter table visit add column told_at timestamptz; -- when its engineer was told of it
alter table grab_offer add column offered_until timestamptz; -- null: offered before offers had an end

drop index visit_to_accept;

update grab_offer set offered_until = offered_at + interval '15 minutes' where closed_at is null;

insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'acceptance-timer',
    region || '/' || id || '/' || to_char(accept_by at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    accept_by, false, 1
from visit
where status = 'NOTIFIED' and accept_by is not null
union all
select distinct 'offer-timer',
    region || '/' || work_order_id || '/' || to_char(offered_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    offered_until, false, 1
from grab_offer
where closed_at is null;
