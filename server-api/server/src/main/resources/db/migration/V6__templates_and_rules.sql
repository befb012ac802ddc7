-- Templates with versions and procedures, what engineers enter at their steps, dispatch rules and modes.

create type dispatch_mode as enum ('AUTOMATIC', 'AGENT', 'REVIEW', 'FORWARD', 'GRAB', 'MANUAL');

alter table service_template
    add column version integer not null default 1 check (version > 0),
    add column required_fields jsonb not null default '[]', -- ["DESCRIPTION", …]
    add column procedure jsonb not null default '[]', -- [{"code": …, "kind": …, "nameEn": …, …}]
    add column sla_policy text,
    add column dispatch_mode dispatch_mode,
    add column retired boolean not null default false,
    add column changed_by text not null default 'Paidan',
    add column changed_at timestamptz not null default now();

-- The versions before the present one: orders keep the one they were made with.
create table former_service_template (
    code text not null references service_template (code),
    version integer not null,
    service_type service_type not null,
    category text not null,
    name_en text not null,
    name_zh text not null,
    duration_minutes integer not null,
    priority priority not null,
    required_skills text[] not null,
    likely_parts jsonb not null,
    crew_size integer not null,
    required_fields jsonb not null,
    procedure jsonb not null,
    sla_policy text,
    dispatch_mode dispatch_mode,
    retired boolean not null,
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (code, version)
);

alter table work_order
    add column template_version integer not null default 1,
    -- a DispatchState; what it says of the phase holds while the order is ready
    add column dispatch jsonb not null default '{"mode": "MANUAL", "phase": "POOL", "obstacles": []}';

create table step_result (
    region text not null,
    work_order_id uuid not null,
    step text not null,
    value text not null,
    good boolean, -- null for what can only be there or not
    done_by text not null,
    done_at timestamptz not null,
    primary key (region, work_order_id, step),
    foreign key (region, work_order_id) references work_order (region, id)
);

-- The dispatch rules in their order; each change is a row, the newest one counts.
create table dispatch_rule_set (
    version integer primary key check (version > 0),
    rules jsonb not null, -- [{"id": …, "name": …, "enabled": …, "when": {…}, "then": {…}}, …]
    changed_by text not null,
    changed_at timestamptz not null
);

-- What the server has still to bring to an engineer.
create index work_order_queued on work_order (region, id) where status = 'READY' and dispatch ->> 'phase' = 'QUEUED';

-- The grab pool: to whom an order is offered, and who was faster.
create table grab_offer (
    region text not null,
    work_order_id uuid not null,
    engineer_id uuid not null,
    offered_at timestamptz not null,
    arrival timestamptz not null, -- as reckoned when it was offered
    travel_seconds integer not null,
    taken_by text, -- the name of who took it
    won boolean not null default false, -- it was he
    closed_at timestamptz,
    primary key (region, engineer_id, work_order_id),
    foreign key (region, work_order_id) references work_order (region, id),
    foreign key (region, engineer_id) references engineer (region, id) on delete cascade
);
create index grab_offer_order on grab_offer (region, work_order_id);

alter table visit
    add column accept_by timestamptz, -- until when the engineer must have accepted; null once nobody waits for it
    add column reminded_at timestamptz,
    add column lapsed_at timestamptz; -- he let the time pass: he is not asked again for this order unless by hand
create index visit_to_accept on visit (region, accept_by) where status = 'NOTIFIED';
