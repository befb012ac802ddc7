-- What a notice that is tried again needs to know to keep the quiet hours; of those written before nothing is known.

alter table notice
    add column useful_until timestamptz,
    add column zone text; -- of who is told
