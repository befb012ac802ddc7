-- Business calendars and policies, kept in every version that an order may have been planned with; how each order stands
-- against its policy; the timers.

create type sla_target as enum ('DISPATCH', 'ACCEPT', 'ARRIVE', 'COMPLETE');

create table business_calendar (
    id text not null check (id ~ '^[a-z0-9-]{1,32}$'),
    version integer not null,
    name text not null,
    week jsonb not null, -- [{"day": …, "hours": {"from": …, "until": …}}]
    special_days jsonb not null default '[]',
    retired boolean not null default false, -- in its last version, when it was deleted
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (id, version)
);

create table sla_policy (
    id text not null check (id ~ '^[a-z0-9-]{1,32}$'),
    version integer not null,
    name text not null,
    tier text, -- null: any, as with the next three
    priority priority,
    service_type service_type,
    territory text references territory (id),
    calendar text not null,
    to_dispatch_minutes integer check (to_dispatch_minutes > 0), -- null: not promised
    to_accept_minutes integer check (to_accept_minutes > 0),
    to_arrive_minutes integer not null check (to_arrive_minutes > 0),
    to_complete_minutes integer check (to_complete_minutes > 0),
    steps jsonb not null default '[]', -- [{"percent": …, "act": …}]
    retired boolean not null default false,
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (id, version)
);

create table priority_rule (
    id text primary key check (id ~ '^[a-z0-9-]{1,32}$'),
    version integer not null,
    name text not null,
    tier text,
    service_type service_type,
    category text,
    keyword text,
    percent integer not null check (percent between 1 and 100),
    raise_to priority not null
);

-- The clock of an order: by which policy it was set, when it stood still, and its timer.
create table order_sla (
    region text not null,
    work_order_id uuid not null,
    policy text not null,
    policy_version integer not null,
    policy_name text not null,
    calendar text not null,
    calendar_version integer not null,
    pauses jsonb not null default '[]', -- [{"from": …, "until": …}], the last one perhaps without end
    timer_no integer not null default 0, -- only the timer of this number counts
    timer_at timestamptz,
    primary key (region, work_order_id),
    foreign key (region, work_order_id) references work_order (region, id) on delete cascade
);
create index order_sla_policy on order_sla (region, policy, work_order_id);

create table sla_target_state (
    region text not null,
    work_order_id uuid not null,
    target sla_target not null,
    started_at timestamptz not null,
    planned_due_at timestamptz not null,
    due_at timestamptz not null,
    left_seconds integer,
    met_at timestamptz,
    fired jsonb not null default '[]', -- escalation acts, each once
    raised_at timestamptz,
    snoozed_until timestamptz,
    owner text,
    primary key (region, work_order_id, target),
    foreign key (region, work_order_id) references order_sla (region, work_order_id) on delete cascade
);

-- As db-scheduler wants it.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
