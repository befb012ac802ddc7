-- Every command and every change of the setup, in a chain per region in which no link can be changed unnoticed.

create table audit_entry (
    region text not null, -- '*' for what concerns the whole company
    seq bigint not null,
    at timestamptz not null,
    actor text not null,
    action text not null,
    detail text not null,
    previous bytea not null,
    hash bytea not null, -- SHA-256 over the previous one and everything else here
    primary key (region, seq)
);

-- The end of each chain; whoever adds a link holds its row.
create table audit_head (
    region text primary key,
    seq bigint not null,
    hash bytea not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is only ever added to';
end $$;

create trigger audit_entry_only_grows before update or delete on audit_entry
    for each row execute function refuse_change();

create table attachment (
    region text not null,
    id uuid not null,
    work_order_id uuid not null,
    file uuid not null, -- its name on the disk, never used twice
    name text not null,
    media_type text not null,
    bytes bigint not null,
    taken_at timestamptz,
    lat double precision,
    lon double precision,
    added_by text not null,
    created_at timestamptz not null,
    primary key (region, id),
    foreign key (region, work_order_id) references work_order (region, id)
);
create index attachment_of_order on attachment (region, work_order_id, created_at, id);
create unique index attachment_file on attachment (region, file);
