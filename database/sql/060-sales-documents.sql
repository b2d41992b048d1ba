-- A sales document is evidence of what a customer was given: its file and what it was called never change, and it
-- is never removed. What it hangs on may go (a quote that is deleted), so the links are left out.
create or replace function crm.keep_sales_document() returns trigger language plpgsql as
$$ begin
  if tg_op = 'DELETE' then raise exception 'crm:sales-document.immutable'; end if;
  if row(new.document_id, new.name, new.kind, new.version, new.file_name, new.size, new.sha_256, new.storage_key,
       new.template_version, new.template_sha_256, new.creator_key)
     is distinct from
     row(old.document_id, old.name, old.kind, old.version, old.file_name, old.size, old.sha_256, old.storage_key,
       old.template_version, old.template_sha_256, old.creator_key)
  then raise exception 'crm:sales-document.immutable'; end if;
  -- The PDF beside the Word file is made when it is first asked for, and then stays as well.
  if old.pdf_storage_key is not null and row(new.pdf_storage_key, new.pdf_size, new.pdf_sha_256)
     is distinct from row(old.pdf_storage_key, old.pdf_size, old.pdf_sha_256)
  then raise exception 'crm:sales-document.immutable'; end if;
  return new;
end $$;
create or replace trigger crm_keep_sales_document before update or delete on sales_documents
  for each row execute function crm.keep_sales_document();

-- The papers of a quote by one template are counted; two of them never share a number.
drop index if exists sales_documents_quote_version_uq;
create unique index if not exists sales_documents_quote_template_version_uq
  on sales_documents (quote_fk, template_fk, kind, version) where quote_fk is not null;
create unique index if not exists sales_documents_pdf_storage_key_uq on sales_documents (pdf_storage_key);
create unique index if not exists sales_documents_storage_key_uq on sales_documents (storage_key);
create unique index if not exists quote_templates_storage_key_uq on quote_templates (storage_key);

-- Everybody who pays, for the sums of a quote's paper: also payers whose account its author does not see, who stay
-- in every sum and are named by nothing. Asked for quotes that the caller sees.
create or replace function crm.payers_of_quote(quote integer) returns table (
  id integer, account integer, account_id text, percent text, is_rounding boolean, is_primary boolean, max_amount text,
  bill_to_name text, bill_to_contact_name text, payment_terms text
) language plpgsql stable security definer set search_path = public as
$$ begin return query
  select p.id, a.id, a.document_id::text, p.billing_split_percent::text, coalesce(p.is_rounding, false),
    coalesce(p.is_primary, false), p.not_to_exceed_limit::text, p.bill_to_name::text, p.bill_to_contact_name::text,
    p.payment_terms::text
  from quote_customers p join accounts a on a.id = p.account_fk where p.quote_fk = quote;
end $$;

create or replace function crm.payers_of_line(line integer) returns table (
  id integer, account integer, account_id text, percent text, is_rounding boolean
) language plpgsql stable security definer set search_path = public as
$$ begin return query
  select p.id, a.id, a.document_id::text, p.billing_split_percent::text, coalesce(p.is_rounding, false)
  from quote_line_customers p join accounts a on a.id = p.account_fk where p.quote_line_fk = line;
end $$;
