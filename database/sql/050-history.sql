-- The history is append-only for everyone, the owner of the table included.
create or replace function crm.keep_history() returns trigger language plpgsql as
$$ begin raise exception 'crm:history.append-only'; end $$;
create or replace trigger crm_keep_history before update or delete on history_entries
  for each row execute function crm.keep_history();
create or replace trigger crm_keep_history_whole before truncate on history_entries
  for each statement execute function crm.keep_history();
revoke update, delete, truncate on history_entries from crm_app;
