-- What a notice that is tried again needs to know to keep the quiet hours; of those written before nothing is known.

alter table notice
    add column useful_until timestamptz,
    add column zone text; -- of who is told

-- In whose hands an alert is says his id: two people may have one name.

alter table sla_target_state
    add column owner_id uuid; -- null where owner is nobody's name any more, or several people's

update sla_target_state s
set owner_id = u.id
from app_user u
where u.display_name = s.owner
    and not exists (select from app_user other where other.display_name = u.display_name and other.id <> u.id);
