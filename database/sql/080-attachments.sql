-- Versions of an attached file are counted without gaps, and their bytes never change; several versions may share the
-- bytes of the one that was uploaded.
create unique index if not exists attachment_versions_number_uq on attachment_versions (attachment_fk, number);
create unique index if not exists attachment_versions_storage_key_uq on attachment_versions (storage_key)
  where reverted_from is null;

create or replace function crm.keep_attachment_version() returns trigger language plpgsql as
$$ begin
  if row(new.document_id, new.number, new.file_name, new.content_type, new.size, new.sha_256, new.storage_key, new.reverted_from)
     is distinct from
     row(old.document_id, old.number, old.file_name, old.content_type, old.size, old.sha_256, old.storage_key, old.reverted_from)
  then raise exception 'crm:attachment.version-immutable'; end if;
  return new;
end $$;
create or replace trigger crm_keep_attachment_version before update on attachment_versions
  for each row execute function crm.keep_attachment_version();

-- Notes whose bytes are free once the transaction commits, for the rule that removes them.
create or replace function crm.release_files() returns trigger language plpgsql security definer set search_path = public as
$$ begin
  perform set_config('crm.released_files', concat_ws(' ', nullif(current_setting('crm.released_files', true), ''),
    (select string_agg(distinct storage_key, ' ') from gone)), true);
  return null;
end $$;
create or replace trigger crm_release_files after delete on attachment_versions
  referencing old table as gone for each statement execute function crm.release_files();
