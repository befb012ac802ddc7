-- Customers are looked through by number and by words.

create index customer_by_number on customer (region, number);
create index customer_search on customer using gin ((number || ' ' || name || ' ' || phone || ' ' || address) gin_trgm_ops);
