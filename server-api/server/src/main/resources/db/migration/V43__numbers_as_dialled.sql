-- Telephone numbers are found as they are dialled, too: without what is written between their digits.

drop index work_order_search;

create index work_order_search on work_order
    using gin (region, (number || ' ' || title || ' ' || customer_name || ' ' || phone || ' '
        || translate(phone, ' -/.()', '') || ' ' || address) gin_trgm_ops)
    with (gin_pending_list_limit = 256);

drop index customer_search;

create index customer_search on customer
    using gin (region, (number || ' ' || name || ' ' || phone || ' '
        || translate(phone, ' -/.()', '') || ' ' || address) gin_trgm_ops)
    with (gin_pending_list_limit = 256);
