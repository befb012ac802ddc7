-- An order that does again what a closed one was to do: the customer called again.
alter table work_order add column rework_of uuid,
    add foreign key (region, rework_of) references work_order (region, id);
create index work_order_rework on work_order (region, rework_of, created_at, id) where rework_of is not null;
