-- Head office, regions, outlets and partners; masters that are changed by hand; signing in; what is kept how long.

alter type role add value 'PARTNER';
create type territory_kind as enum ('HEAD_OFFICE', 'REGION', 'OUTLET', 'PARTNER');

-- Masters: each row says which version it is and who changed it last; nothing is deleted, only made inactive.

alter table territory
    add column kind territory_kind not null default 'OUTLET',
    add column active boolean not null default true,
    add column version integer not null default 1,
    add column changed_by text not null default '',
    add column changed_at timestamptz not null default now(),
    drop constraint territory_check;
update territory set kind = 'REGION' where id = region;

-- A company that was there before has one head office above all its regions, seen by whoever saw them all.
insert into territory (id, region, parent, kind, name, zone)
select 'head-office', 'head-office', null, 'HEAD_OFFICE', 'Head office', zone
from territory where kind = 'REGION' order by id limit 1;
update territory set parent = 'head-office' where kind = 'REGION';
insert into user_territory (user_id, territory)
select u.id, h.id from app_user u join territory h on h.kind = 'HEAD_OFFICE'
where u.role = 'ADMINISTRATOR' and not exists (
    select from territory t where t.kind = 'REGION' and not exists (
        select from user_territory g where g.user_id = u.id and g.territory = t.id));

alter table territory
    add constraint territory_place check (
        case kind
            when 'HEAD_OFFICE' then id = region and parent is null
            when 'REGION' then id = region
            else id <> region and parent is not null
        end);
create unique index territory_one_head_office on territory (kind) where kind = 'HEAD_OFFICE';
create index territory_parent on territory (parent);

alter table engineer
    add column active boolean not null default true,
    add column changed_by text not null default '',
    add column changed_at timestamptz not null default now();

alter table skill
    add column version integer not null default 1,
    add column changed_by text not null default '',
    add column changed_at timestamptz not null default now();

-- Whom a lent engineer is shown to.
create index loan_territory on loan (region, territory, ends_at);

-- Users, sessions, API keys

alter table app_user
    add column language text check (language in ('en', 'zh-CN')),
    add column active boolean not null default true,
    add column version integer not null default 1,
    add column changed_by text not null default '',
    add column changed_at timestamptz not null default now(),
    add column last_sign_in_at timestamptz;
create index user_territory_territory on user_territory (territory, user_id);

alter table session
    add column id uuid not null unique default gen_random_uuid(),
    add column last_used_at timestamptz not null default now(),
    add column address text not null default '',
    add column device text not null default '';
create index session_of_user on session (user_id, created_at);

-- Failed sign-ins since the last good one, of a user name whether it exists or not; '' as address counts all addresses.
create table sign_in_failure (
    username text not null,
    address text not null,
    failures integer not null,
    failed_at timestamptz not null,
    locked_until timestamptz not null,
    primary key (username, address)
);
create index sign_in_failure_age on sign_in_failure (failed_at);

create table api_key (
    id uuid primary key,
    name text not null,
    key_hash bytea not null unique, -- SHA-256 of the key
    hint text not null, -- how the key begins, to tell it from others
    role role not null,
    created_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_by text,
    revoked_at timestamptz
);

create table api_key_territory (
    api_key_id uuid not null references api_key (id) on delete cascade,
    territory text not null references territory (id),
    primary key (api_key_id, territory)
);

-- Whose a store and a customer is: null is the whole region's, which partners do not see.
alter table store add column territory text references territory (id);
alter table customer
    add column territory text references territory (id),
    add column anonymised_at timestamptz;

-- An event may concern several territories: where an engineer comes from and where he is lent to.
alter table outbox add column also text[] not null default '{}';
alter table feed add column also text[] not null default '{}';

-- Retention: personal data of orders that ended are made anonymous along this index.
alter table work_order add column anonymised_at timestamptz;
create index work_order_personal on work_order (region, ended_at, id) where ended_at is not null and anonymised_at is null;
create index work_order_customer on work_order (region, customer_id) where customer_id is not null;
