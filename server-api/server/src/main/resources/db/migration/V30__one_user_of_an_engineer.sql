-- An engineer is one user, and his user ends with him. Of several that were made at once the one in use keeps him; the
-- others are nobody any more.
with gone as (
    select u.id, u.place > 1 as doubled
    from (
        select id, engineer_id, active, row_number() over (
            partition by engineer_id order by active desc, last_sign_in_at desc nulls last, created_at, id) as place
        from app_user
        where engineer_id is not null and anonymised_at is null
    ) u
    where u.place > 1
        or u.active and exists (
            select from engineer e where e.id = u.engineer_id and e.home_region is null and not e.active)
), signed_out as (
    delete from session s using gone where s.user_id = gone.id
)
update app_user u
set active = false, engineer_id = case when gone.doubled then null else u.engineer_id end, version = u.version + 1,
    changed_by = 'Paidan', changed_at = now()
from gone
where u.id = gone.id;

create unique index app_user_one_of_engineer on app_user (engineer_id)
    where engineer_id is not null and anonymised_at is null;
