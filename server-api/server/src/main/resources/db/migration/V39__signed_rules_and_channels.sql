-- Priority rules and the channels of notices know who changed them, as everything else that is set up does.

alter table priority_rule
    add column changed_by text not null default 'Paidan',
    add column changed_at timestamptz not null default now();

alter table notice_channel
    add column changed_by text not null default 'Paidan',
    add column changed_at timestamptz not null default now();
