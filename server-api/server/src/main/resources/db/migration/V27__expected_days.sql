-- Until when what an order waits for should have come: the day somebody named, and the alert when nobody was right.
alter table work_order
    add column expected_on date, -- null while it waits for nothing, or nobody has named one
    add constraint work_order_expected_while_waiting check (expected_on is null or status = 'WAITING');

alter type sla_target add value 'RESUME';
