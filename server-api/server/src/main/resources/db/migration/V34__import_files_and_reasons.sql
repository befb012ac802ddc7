-- Files of imports lie where every server finds them: whichever is asked next can save what another one checked.

create table import_file (
    job_id uuid not null references import_job (id) on delete cascade,
    bad_rows boolean not null, -- false for what was sent
    part integer not null, -- from 0
    content bytea not null,
    primary key (job_id, bad_rows, part)
);

-- Why a notice did not go out, as a code that everybody reads in his language; what the other side said is beside it.

alter table notice add column failure text;

-- Words and contacts know who changed them, so that nobody overwrites what he has not seen. Words that were taken back and
-- written anew never get a version twice.

create sequence notice_words_version;
alter table notice_template
    add column version integer not null default nextval('notice_words_version'),
    add column changed_by text not null default '',
    add column changed_at timestamptz not null default now();

alter table notice_contact
    add column version integer not null default 1,
    add column changed_by text not null default '',
    add column changed_at timestamptz not null default now();
