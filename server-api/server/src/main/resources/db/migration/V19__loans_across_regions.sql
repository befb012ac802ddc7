-- Who is lent to another region has a second row there of the same id, so that nothing of that region joins across regions.

alter table engineer
    add column home_region text references territory (id), -- of a guest: where he is set up; his territory is the region
    add constraint engineer_guest check (home_region is null or home_region <> region and territory = region),
    drop constraint engineer_code_key;
create unique index engineer_code on engineer (code) where home_region is null;
create index engineer_guest_id on engineer (id) where home_region is not null;

alter table loan
    drop constraint loan_region_territory_fkey,
    add foreign key (territory) references territory (id);
