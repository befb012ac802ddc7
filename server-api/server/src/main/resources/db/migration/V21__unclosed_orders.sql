-- What is done stays on the board until it is closed, and the rule that closes what is left lying looks at all of it.

drop index work_order_unconfirmed;
create index work_order_unclosed on work_order (region, ended_at, id) where status in ('COMPLETED', 'CONFIRMED');
