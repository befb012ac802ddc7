-- Every row of orders, visits, stock, positions and feed carries its region, first in its key and its indexes, so that
-- regions can be spread over several databases and no daily screen joins across them.

create extension if not exists pg_trgm;

create type role as enum ('ADMINISTRATOR', 'SUPERVISOR', 'DISPATCHER', 'AGENT', 'STOREKEEPER', 'ENGINEER');
create type vehicle as enum ('VAN', 'CAR', 'SCOOTER');
create type priority as enum ('P1', 'P2', 'P3', 'P4');
create type channel as enum ('PHONE', 'WEB', 'QR', 'EMAIL', 'MESSAGING', 'PARTNER', 'API', 'DEVICE', 'IMPORT');
create type service_type as enum ('INSTALL', 'REPAIR', 'MAINTAIN', 'INSPECT', 'SURVEY');
create type work_order_status as enum ('NEW', 'READY', 'SCHEDULED', 'IN_PROGRESS', 'WAITING', 'COMPLETED', 'CONFIRMED', 'CLOSED', 'CANCELLED');
create type waiting_reason as enum ('PARTS', 'CUSTOMER', 'OTHER');
create type visit_status as enum ('PLANNED', 'NOTIFIED', 'ACCEPTED', 'EN_ROUTE', 'ON_SITE', 'IN_PROGRESS', 'DONE', 'DECLINED', 'ABORTED', 'WITHDRAWN');
create type store_kind as enum ('CENTRAL', 'OUTLET', 'VAN');

-- Organisation

create table territory (
    id text primary key check (id ~ '^[a-z0-9-]{1,32}$'),
    region text not null references territory (id),
    parent text references territory (id),
    name text not null,
    zone text not null,
    number_prefix text not null default 'W', -- of the region's order numbers
    border jsonb, -- [[lat, lon], …] closed; null for a region, whose border is that of its territories
    check ((parent is null) = (id = region))
);
create index territory_region on territory (region, id);

create table app_user (
    id uuid primary key,
    username text not null unique check (username = lower(username)),
    password_hash text not null,
    display_name text not null,
    role role not null,
    engineer_id uuid,
    must_change_password boolean not null default false,
    created_at timestamptz not null
);

create table user_territory (
    user_id uuid not null references app_user (id) on delete cascade,
    territory text not null references territory (id),
    primary key (user_id, territory)
);

create table session (
    token_hash bytea primary key, -- SHA-256 of the bearer token
    user_id uuid not null references app_user (id) on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index session_expiry on session (expires_at);

-- Engineers

create table skill (
    code text primary key check (code ~ '^[a-z0-9-]{1,32}$'),
    name_en text not null,
    name_zh text not null
);

create table engineer (
    region text not null references territory (id),
    id uuid not null,
    territory text not null references territory (id),
    code text not null unique,
    name text not null,
    phone text not null,
    vehicle vehicle not null,
    home_lat double precision not null,
    home_lon double precision not null,
    version integer not null default 1,
    primary key (region, id)
);
create index engineer_territory on engineer (region, territory, id);

create table engineer_skill (
    region text not null,
    engineer_id uuid not null,
    skill text not null references skill (code),
    level integer not null check (level between 1 and 5),
    expires_on date,
    primary key (region, engineer_id, skill),
    foreign key (region, engineer_id) references engineer (region, id) on delete cascade
);

create table shift (
    region text not null,
    engineer_id uuid not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    break_starts_at timestamptz,
    break_ends_at timestamptz,
    primary key (region, engineer_id, starts_at),
    foreign key (region, engineer_id) references engineer (region, id) on delete cascade
);
create index shift_day on shift (region, starts_at, engineer_id);

-- Customers and work orders

create table customer (
    region text not null references territory (id),
    id uuid not null,
    name text not null,
    phone text not null,
    tier text,
    address text not null,
    lat double precision not null,
    lon double precision not null,
    primary key (region, id)
);
create index customer_phone on customer (region, phone);

create table service_template (
    code text primary key check (code ~ '^[a-z0-9-]{1,48}$'),
    service_type service_type not null,
    category text not null,
    name_en text not null,
    name_zh text not null,
    duration_minutes integer not null check (duration_minutes > 0),
    priority priority not null,
    required_skills text[] not null default '{}',
    likely_parts jsonb not null default '[]' -- [{"partNumber": …, "quantity": …}]
);

create table order_counter (
    region text not null references territory (id),
    day date not null,
    last integer not null,
    primary key (region, day)
);

create table work_order (
    region text not null references territory (id),
    id uuid not null,
    territory text not null references territory (id),
    number text not null,
    status work_order_status not null,
    waiting_reason waiting_reason,
    priority priority not null,
    template_code text not null references service_template (code),
    service_type service_type not null,
    category text not null,
    channel channel not null,
    title text not null,
    description text,
    customer_id uuid,
    customer_name text not null,
    customer_tier text,
    phone text not null,
    address text not null,
    lat double precision not null,
    lon double precision not null,
    duration_minutes integer not null check (duration_minutes > 0),
    due_at timestamptz not null,
    window_start timestamptz,
    window_end timestamptz,
    required_skills text[] not null default '{}',
    required_parts jsonb not null default '[]',
    request_hash bytea, -- SHA-256 of the creating request: tells a repeat from a reused id
    created_by text not null,
    created_at timestamptz not null,
    ended_at timestamptz, -- when it left the open statuses
    version integer not null default 1,
    primary key (region, id),
    unique (region, number),
    check ((status = 'WAITING') = (waiting_reason is not null)),
    check ((window_start is null) = (window_end is null))
);
create index work_order_open on work_order (region, due_at, id) where status in ('NEW', 'READY', 'SCHEDULED', 'IN_PROGRESS', 'WAITING');
create index work_order_ended on work_order (region, ended_at, id) where ended_at is not null;
create index work_order_created on work_order (region, created_at desc, id desc);
create index work_order_search on work_order using gin ((number || ' ' || title || ' ' || customer_name || ' ' || phone || ' ' || address) gin_trgm_ops);

create table visit (
    region text not null,
    id uuid not null,
    work_order_id uuid not null,
    engineer_id uuid not null,
    status visit_status not null,
    planned_start timestamptz not null,
    planned_end timestamptz not null check (planned_end > planned_start),
    travel_seconds integer not null check (travel_seconds >= 0),
    pinned boolean not null default false,
    promised_arrival timestamptz,
    departed_at timestamptz,
    arrived_at timestamptz,
    started_at timestamptz,
    ended_at timestamptz,
    notify_at timestamptz, -- the notice is held until then, so that an undone drag never reaches the phone
    pushed_by uuid[] not null default '{}', -- the visits put before this one that moved it to later, the last one last
    pushed_from timestamptz[] not null default '{}', -- its planned start before each of them
    created_at timestamptz not null,
    version integer not null default 1,
    primary key (region, id),
    foreign key (region, work_order_id) references work_order (region, id),
    foreign key (region, engineer_id) references engineer (region, id),
    check (cardinality(pushed_by) = cardinality(pushed_from))
);
create index visit_order on visit (region, work_order_id, created_at);
create index visit_engineer_day on visit (region, engineer_id, planned_start);
create index visit_day on visit (region, planned_start, id);
-- An order has at most one active visit, an engineer at most one under way: held even against two servers at once.
create unique index visit_one_active on visit (region, work_order_id) where status in ('PLANNED', 'NOTIFIED', 'ACCEPTED', 'EN_ROUTE', 'ON_SITE', 'IN_PROGRESS');
create unique index visit_one_under_way on visit (region, engineer_id) where status in ('EN_ROUTE', 'ON_SITE', 'IN_PROGRESS');
create index visit_to_notify on visit (region, notify_at) where status = 'PLANNED';

create table history (
    region text not null,
    work_order_id uuid not null,
    id bigint generated always as identity,
    at timestamptz not null,
    actor text not null,
    kind text not null,
    subject text,
    from_status text,
    to_status text,
    reason text,
    lat double precision,
    lon double precision,
    primary key (region, work_order_id, id),
    foreign key (region, work_order_id) references work_order (region, id)
);

-- Stock

create table part (
    id uuid primary key,
    number text not null unique,
    name_en text not null,
    name_zh text not null,
    category text not null,
    unit text not null
);

create table store (
    region text not null references territory (id),
    id uuid not null,
    kind store_kind not null,
    name text not null,
    engineer_id uuid,
    lat double precision,
    lon double precision,
    primary key (region, id),
    check ((kind = 'VAN') = (engineer_id is not null))
);

create table stock_level (
    region text not null,
    store_id uuid not null,
    part_id uuid not null references part (id),
    on_hand integer not null check (on_hand >= 0),
    reserved integer not null default 0 check (reserved between 0 and on_hand),
    primary key (region, store_id, part_id),
    foreign key (region, store_id) references store (region, id)
);

-- Positions: one table a day (made by the server), and the last one of everybody

create table position (
    region text not null,
    engineer_id uuid not null,
    at timestamptz not null,
    lat double precision not null,
    lon double precision not null,
    heading real,
    speed real,
    accuracy real,
    received_at timestamptz not null
) partition by range (at);
create index position_track on position (region, engineer_id, at);

create table last_position (
    region text not null,
    engineer_id uuid not null,
    at timestamptz not null,
    lat double precision not null,
    lon double precision not null,
    heading real,
    speed real,
    accuracy real,
    received_at timestamptz not null,
    primary key (region, engineer_id)
) with (fillfactor = 50);
create index last_position_received on last_position (region, received_at);

-- Feed: services append to the outbox in their own transaction; one sequencer a region moves it into the feed with a
-- dense number.

create table outbox (
    id bigint generated always as identity primary key,
    region text not null,
    territory text not null,
    at timestamptz not null,
    actor text not null,
    event jsonb not null
);
create index outbox_region on outbox (region, id);

create table feed_counter (
    region text primary key,
    last bigint not null
);

create table feed (
    region text not null,
    seq bigint not null,
    territory text not null,
    at timestamptz not null,
    actor text not null,
    event jsonb not null,
    primary key (region, seq)
);
create index feed_age on feed (region, at);

create table server_setting (
    name text primary key,
    value text not null
);
