-- What people are told: written in the transaction of what caused it, sent by a worker afterwards.

create type notice_kind as enum ('IN_APP', 'EMAIL', 'SMS', 'WECOM', 'DINGTALK', 'FEISHU', 'WEBHOOK');
create type notice_language as enum ('EN', 'ZH');
create type notice_state as enum ('PENDING', 'SENT', 'DEAD', 'DISCARDED');

create table notice_channel (
    code text primary key check (code ~ '^[a-z0-9-]{1,32}$' and code <> 'in-app'),
    kind notice_kind not null check (kind <> 'IN_APP'),
    name text not null,
    enabled boolean not null,
    events text[] not null,
    territories text[] not null, -- empty for everywhere
    language notice_language not null,
    quiet_from time,
    quiet_until time,
    private_address_allowed boolean not null,
    settings jsonb not null,
    secrets bytea, -- sealed with a key that is not in the database
    secret_names text[] not null,
    version integer not null default 1,
    check ((quiet_from is null) = (quiet_until is null))
);

-- Words that replace those coming with the program.
create table notice_template (
    event text not null,
    language notice_language not null,
    subject text not null,
    body text not null,
    primary key (event, language)
);

create table notice_contact (
    user_id uuid primary key references app_user (id) on delete cascade,
    email text,
    phone text,
    language notice_language not null
);

create table notice (
    region text not null references territory (id),
    id uuid not null,
    territory text not null,
    work_order_id uuid,
    event text not null,
    key text not null, -- what it is about: nobody is told the same twice by one channel
    channel text not null,
    kind notice_kind not null,
    user_id uuid,
    recipient text not null,
    address text, -- an e-mail address or phone number
    language notice_language not null,
    subject text not null,
    body text not null,
    facts jsonb not null, -- the values its words speak of
    urgent boolean not null,
    created_at timestamptz not null,
    not_before timestamptz not null, -- while one server is sending it: when another one may try
    state notice_state not null,
    attempts integer not null default 0,
    problem text,
    ended_at timestamptz,
    read_at timestamptz,
    primary key (region, id),
    unique nulls not distinct (region, key, channel, user_id, address)
);
create index notice_due on notice (region, not_before, id) where state = 'PENDING';
create index notice_dead on notice (region, ended_at desc, id desc) where state = 'DEAD';
create index notice_of_order on notice (region, work_order_id, created_at, id) where work_order_id is not null;
create index notice_unread on notice (region, user_id, created_at desc) where kind = 'IN_APP' and read_at is null;
create index notice_of_user on notice (region, user_id, created_at desc, id desc) where kind = 'IN_APP';
