-- Stores are set up by people, as every other master is.

alter table store
    add column version integer not null default 1,
    add column changed_by text not null default 'Paidan',
    add column changed_at timestamptz not null default now();

-- One of its name in a region, by which sheets know it: so far two vans could be called alike, after their engineers.
update store s
set name = s.name || ' (' || alike.number || ')'
from (
    select region, id, row_number() over (partition by region, name order by kind, id) as number
    from store
) alike
where alike.region = s.region and alike.id = s.id and alike.number > 1;
create unique index store_name on store (region, name);

-- An engineer has one van.
drop index store_engineer;
create unique index store_engineer on store (region, engineer_id) where engineer_id is not null;
