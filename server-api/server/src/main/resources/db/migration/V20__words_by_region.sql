-- Searches ask region by region: what a word has to find in one region must not be read for all of them.

create extension if not exists btree_gin;

drop index work_order_search;
drop index work_order_pairs;

-- New rows wait in a list that every search reads through: a short one.
create index work_order_search on work_order
    using gin (region, (number || ' ' || title || ' ' || customer_name || ' ' || phone || ' ' || address) gin_trgm_ops)
    with (gin_pending_list_limit = 256);
create index work_order_pairs on work_order using gin (region, pairs) with (gin_pending_list_limit = 256);

drop index customer_search;
drop index customer_pairs;

create index customer_search on customer
    using gin (region, (number || ' ' || name || ' ' || phone || ' ' || address) gin_trgm_ops)
    with (gin_pending_list_limit = 256);
create index customer_pairs on customer using gin (region, pairs) with (gin_pending_list_limit = 256);
