-- A template that needs no skill says so, and is told from one whose skills were forgotten.

alter table service_template
    add column no_skill_needed boolean not null default false;
alter table former_service_template
    add column no_skill_needed boolean not null default false;
