-- What the codes in other masters are called: product categories, customer tiers, part categories, units.

create table term (
    kind text not null,
    code text not null,
    name_en text not null,
    name_zh text not null,
    active boolean not null default true,
    version integer not null default 1,
    changed_by text not null default '',
    changed_at timestamptz not null default now(),
    primary key (kind, code)
);

-- The tiers of many customers are found one by one along it.
create index customer_tier on customer (region, tier) where tier is not null;
