-- Customers and parts are masters that are changed by hand and by sheets; files on their way in.

create sequence customer_number;
alter table customer
    add column number text not null unique default 'C-' || lpad(nextval('customer_number')::text, 6, '0'),
    add column version integer not null default 1,
    add column changed_by text not null default '',
    add column changed_at timestamptz not null default now();

alter table part
    add column version integer not null default 1,
    add column changed_by text not null default '',
    add column changed_at timestamptz not null default now();

create table import_job (
    id uuid primary key,
    user_id uuid not null,
    job jsonb not null, -- an ImportJob
    cancelled boolean not null default false,
    touched_at timestamptz not null default now() -- while a server works on it: a moment ago
);
create index import_job_age on import_job (touched_at);
