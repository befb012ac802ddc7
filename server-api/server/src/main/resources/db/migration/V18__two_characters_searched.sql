-- The trigram indexes know nothing shorter than three characters, but a Chinese name often has two.

-- Every two Chinese characters that stand side by side.
create function han_pairs(searched text) returns text[]
    language sql immutable strict parallel safe
    return (
        select coalesce(array_agg(distinct pair), '{}')
        from (select regexp_replace(searched, '[^⺀-鿿]+', ' ', 'g') as han) only_han
        cross join lateral (select substr(han, n, 2) as pair from generate_series(1, length(han) - 1) n) side_by_side
        where position(' ' in pair) = 0
    );

alter table work_order add column pairs text[] not null
    generated always as (han_pairs(number || ' ' || title || ' ' || customer_name || ' ' || phone || ' ' || address)) stored;
create index work_order_pairs on work_order using gin (pairs);

alter table customer add column pairs text[] not null
    generated always as (han_pairs(number || ' ' || name || ' ' || phone || ' ' || address)) stored;
create index customer_pairs on customer using gin (pairs);
