-- A sales document is evidence of what a customer was given: its file and what it was called never change, and it
-- is never removed. What it hangs on may go (a quote that is deleted), so the links are left out.
create or replace function crm.keep_sales_document() returns trigger language plpgsql as
$$ begin
  if tg_op = 'DELETE' then raise exception 'crm:sales-document.immutable'; end if;
  if row(new.document_id, new.name, new.kind, new.version, new.file_name, new.size, new.sha_256, new.storage_key, new.creator_key)
     is distinct from
     row(old.document_id, old.name, old.kind, old.version, old.file_name, old.size, old.sha_256, old.storage_key, old.creator_key)
  then raise exception 'crm:sales-document.immutable'; end if;
  return new;
end $$;
create or replace trigger crm_keep_sales_document before update or delete on sales_documents
  for each row execute function crm.keep_sales_document();

-- The versions of a quote's paper are counted; two of them never share a number.
create unique index if not exists sales_documents_quote_version_uq on sales_documents (quote_fk, kind, version)
  where quote_fk is not null;
create unique index if not exists sales_documents_storage_key_uq on sales_documents (storage_key);
create unique index if not exists quote_templates_storage_key_uq on quote_templates (storage_key);
