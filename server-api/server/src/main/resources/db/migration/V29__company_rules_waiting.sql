-- How long an order may wait before somebody hears of it was a setting of the server; it is a rule of the company.

update server_setting
set value = jsonb_set(value::jsonb, '{waitingDays}', '3')::text
where name = 'company.rules';
