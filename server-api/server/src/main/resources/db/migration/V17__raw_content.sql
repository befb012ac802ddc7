-- A request as it came, beside what was made of it.

alter table work_order add column raw_content text;
