-- What customers have that is serviced. It lies where its customer does and goes with him.

create table asset (
    region text not null,
    id uuid not null,
    number text not null unique,
    customer_id uuid not null,
    category text not null,
    model text not null,
    serial text,
    installed_on date,
    warranty_until date, -- its last day
    engineer_id uuid, -- who looks after it
    version integer not null default 1,
    changed_by text not null default 'Paidan',
    changed_at timestamptz not null default now(),
    pairs text[] not null
        generated always as (han_pairs(number || ' ' || model || ' ' || coalesce(serial, ''))) stored,
    primary key (region, id),
    foreign key (region, customer_id) references customer (region, id)
);
create index asset_customer on asset (region, customer_id);
create index asset_by_number on asset (region, number);
create index asset_search on asset
    using gin (region, (number || ' ' || model || ' ' || coalesce(serial, '')) gin_trgm_ops)
    with (gin_pending_list_limit = 256);
create index asset_pairs on asset using gin (region, pairs) with (gin_pending_list_limit = 256);
