-- Several visits for an order, several engineers for a visit; how orders end; what histories say besides.

create extension if not exists btree_gist;

alter table visit
    add column sequence integer not null default 1 check (sequence > 0), -- which going-there to its order this is
    add column crew_id uuid; -- shared by the visits of one crew; null for who goes alone

drop index visit_one_active;
-- Of each going-there to an order one crew at a time is active, an engineer once in it, and its members who have not
-- set out begin together: held even against two servers at once.
alter table visit
    add constraint visit_one_crew exclude using gist (
        region with =, work_order_id with =, sequence with =, (coalesce(crew_id, id)) with <>
    ) where (status in ('PLANNED', 'NOTIFIED', 'ACCEPTED', 'EN_ROUTE', 'ON_SITE', 'IN_PROGRESS')),
    add constraint visit_crew_begins_together exclude using gist (
        region with =, work_order_id with =, crew_id with =, planned_start with <>
    ) where (status in ('PLANNED', 'NOTIFIED', 'ACCEPTED'));
create unique index visit_once_in_crew on visit (region, work_order_id, sequence, engineer_id)
    where status in ('PLANNED', 'NOTIFIED', 'ACCEPTED', 'EN_ROUTE', 'ON_SITE', 'IN_PROGRESS');

alter table work_order
    add column reworks integer not null default 0 check (reworks >= 0), -- how often it was taken up again
    add column closed_unconfirmed boolean not null default false; -- by rule: the customer had not confirmed it in time
create index work_order_unconfirmed on work_order (region, ended_at, id) where status = 'COMPLETED';

alter table history add column device text; -- what it was done with; null when the server did it by itself

-- Events have another form from here on: consoles that come back load the board anew.
delete from outbox;
delete from feed;
update feed_counter set last = last + 1;
