-- The audit log names people and things by their ids only, and retention forgets customers without orders and who left.

-- Lines written so far hold names and telephone numbers, and no hash can be made anew without breaking the chain. They are
-- sealed where they end and kept until the term for personal data is over; the chain goes on behind the seal.
alter table audit_entry rename to former_audit_entry;
alter index audit_entry_pkey rename to former_audit_entry_pkey;
drop trigger audit_entry_only_grows on former_audit_entry;

create table audit_seal (
    region text primary key,
    seq bigint not null, -- of the last former line
    hash bytea not null, -- of that line: the first new one links to it
    dropped_at timestamptz -- when the former lines were; null while they are there
);
insert into audit_seal (region, seq, hash) select region, seq, hash from audit_head where seq > 0;

create function refuse_change_before_term() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (
            select from audit_seal s where s.region = old.region and s.seq >= old.seq and s.dropped_at is not null) then
        return old;
    end if;
    raise exception 'the audit log is only ever added to';
end $$;

create trigger former_audit_entry_is_sealed before update or delete on former_audit_entry
    for each row execute function refuse_change_before_term();

create table audit_entry (
    region text not null, -- '*' for what concerns the whole company
    seq bigint not null,
    at timestamptz not null,
    actor uuid, -- a user or an API key; null for the server by itself
    device text not null,
    act text not null,
    territories text[] not null, -- who sees it: whoever answers for one of them
    records text[] not null, -- the ids and codes of what it is about
    detail text not null,
    previous bytea not null,
    hash bytea not null, -- SHA-256 over the previous one and everything else here
    primary key (region, seq)
);
create index audit_entry_newest on audit_entry (region, at, seq);
create index audit_entry_of_act on audit_entry (region, act, at, seq);
create index audit_entry_of_actor on audit_entry (actor, at);
create index audit_entry_of_record on audit_entry using gin (records);

create trigger audit_entry_only_grows before update or delete on audit_entry
    for each row execute function refuse_change();

create index app_user_any_display_name on app_user (display_name);

-- Who is forgotten, and when.
alter table engineer add column anonymised_at timestamptz;
alter table app_user add column anonymised_at timestamptz;
create index customer_to_forget on customer (changed_at) where anonymised_at is null;
create index engineer_to_forget on engineer (changed_at) where not active and anonymised_at is null;
create index notice_of_anybody on notice (user_id) where user_id is not null;
create index app_user_to_forget on app_user (changed_at) where not active and anonymised_at is null;

-- A title is a text of somebody's own, like the description that went before.
update work_order set title = '–' where anonymised_at is not null;
