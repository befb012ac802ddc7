-- To empty the whole log at once is refused like taking out one line of it.
create trigger audit_entry_is_never_emptied before truncate on audit_entry
    for each statement execute function refuse_change();
create trigger former_audit_entry_is_never_emptied before truncate on former_audit_entry
    for each statement execute function refuse_change();
