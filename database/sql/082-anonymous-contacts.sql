-- The history is append-only; personal data that were erased are erased there too, and nothing else. The trigger lets
-- pass only what this function does: it takes values out of the changes of one record.
create or replace function crm.keep_history() returns trigger language plpgsql as
$$ begin
  if tg_op = 'UPDATE' and current_setting('crm.scrubbing', true) = old.record_id
    and to_jsonb(new) - 'changes' = to_jsonb(old) - 'changes' then
    return new;
  end if;
  raise exception 'crm:history.append-only';
end $$;

create or replace function crm.scrub_history(contact text, fields text[]) returns void language plpgsql
  security definer set search_path = public as
$$ begin
  perform set_config('crm.scrubbing', contact, true);
  update history_entries set changes = (
    select coalesce(jsonb_object_agg(key, case when key = any(fields) then '[null, null]'::jsonb else value end), '{}')
    from jsonb_each(changes::jsonb))
  where record_type = 'api::contact.contact' and record_id = contact and changes::jsonb ?| fields;
  perform set_config('crm.scrubbing', '', true);
end $$;
revoke execute on function crm.scrub_history(text, text[]) from public, crm_app, crm_viewer;
