-- What the hard limits and the ranking ask for: absences, loans, overtime, capacity, crews, customers' wishes, fairness.

alter type vehicle add value 'TRUCK';
create type absence_kind as enum ('SICK', 'LEAVE', 'TRAINING', 'OTHER');

alter table engineer
    add column overtime_minutes integer not null default 0 check (overtime_minutes >= 0), -- beyond a shift
    add column overtime_price bigint not null default 0 check (overtime_price >= 0), -- an hour, in minor units
    add column overtime_currency text not null default 'CHF' check (overtime_currency ~ '^[A-Z]{3}$'),
    add column capacity integer check (capacity > 0), -- jobs a day
    add column rating double precision check (rating between 0 and 5);

create table absence (
    region text not null,
    engineer_id uuid not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    kind absence_kind not null,
    primary key (region, engineer_id, starts_at),
    foreign key (region, engineer_id) references engineer (region, id) on delete cascade
);
create index absence_end on absence (region, engineer_id, ends_at);

-- A loan stays within the region.
alter table territory add constraint territory_of_region unique (region, id);
drop index territory_region;

create table loan (
    region text not null,
    engineer_id uuid not null,
    territory text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    primary key (region, engineer_id, starts_at, territory),
    foreign key (region, engineer_id) references engineer (region, id) on delete cascade,
    foreign key (region, territory) references territory (region, id)
);
create index loan_end on loan (region, engineer_id, ends_at);

-- How many jobs an engineer finished on a local day: 30 rows say how the work is spread, however many visits there are.
create table jobs_done (
    region text not null,
    engineer_id uuid not null,
    day date not null,
    jobs integer not null check (jobs > 0),
    primary key (region, engineer_id, day),
    foreign key (region, engineer_id) references engineer (region, id) on delete cascade
);

alter table customer
    add column preferred_engineer_id uuid,
    add column previous_engineer_id uuid, -- who finished a job there last
    add column blocked_engineer_ids uuid[] not null default '{}';

alter table service_template add column crew_size integer not null default 1 check (crew_size between 1 and 9);
alter table work_order add column crew_size integer not null default 1 check (crew_size between 1 and 9);

-- A store is planned as a stop on the way, so it must stand somewhere.
alter table store add check (kind = 'VAN' or (lat is not null and lon is not null));

alter table visit add column via_store_id uuid; -- where he fetches parts on the way
