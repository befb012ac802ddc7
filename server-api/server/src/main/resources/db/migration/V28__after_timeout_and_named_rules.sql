-- A policy says what becomes of a visit that nobody accepts; a template names the priority rule its orders rise by.

create type after_timeout as enum ('REASSIGN', 'ESCALATE');
alter table sla_policy add column after_timeout after_timeout; -- null: as the order's dispatch mode says

alter table priority_rule add column named_only boolean not null default false; -- true: only where a template names it
alter table service_template add column priority_rule text; -- null: all rules that hold
alter table former_service_template add column priority_rule text;
