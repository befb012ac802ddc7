-- The planned start that was told of last, since the visit moved from it; null while it stands as it was first planned.
alter table visit add column known_start timestamptz;
