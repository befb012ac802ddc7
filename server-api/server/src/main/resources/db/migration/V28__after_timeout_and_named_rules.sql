-- A policy says what becomes of a visit that nobody accepts.

create type after_timeout as enum ('REASSIGN', 'ESCALATE');
alter table sla_policy add column after_timeout after_timeout; -- null: as the order's dispatch mode says
