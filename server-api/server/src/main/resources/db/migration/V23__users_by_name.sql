-- Who took an order in is known by his name.
create index app_user_display_name on app_user (display_name) where active;
