-- Where a mail server is connected to was not asked until now: those that are set up go on as they did.
update notice_channel set private_address_allowed = true where kind = 'EMAIL';
