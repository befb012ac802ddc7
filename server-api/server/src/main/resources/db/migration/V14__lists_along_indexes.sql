-- What engineers, their vans, stock, users and customers are found by, however many there are.

create index store_engineer on store (region, engineer_id) where engineer_id is not null;
create index store_territory on store (region, territory) where engineer_id is null;
create index stock_level_part on stock_level (region, part_id);
create index customer_blocked on customer using gin (blocked_engineer_ids);
create index app_user_engineer on app_user (engineer_id) where engineer_id is not null;
create index app_user_role on app_user (role, username) where active;
