-- What must hold for quotes and contracts whatever code writes them.

-- QUO-21: at most one active quote of an opportunity.
create unique index if not exists quotes_one_active_uq on quotes (opportunity_fk) where is_active;

-- QLC-27, QLC-20, QLC-54: an account pays a quote once; one primary and one rounding customer per list.
create unique index if not exists quote_customers_account_uq on quote_customers (quote_fk, account_fk);
create unique index if not exists quote_customers_primary_uq on quote_customers (quote_fk) where is_primary;
create unique index if not exists quote_customers_rounding_uq on quote_customers (quote_fk) where is_rounding;
create unique index if not exists quote_line_customers_account_uq on quote_line_customers (quote_line_fk, account_fk);
create unique index if not exists quote_line_customers_rounding_uq on quote_line_customers (quote_line_fk) where is_rounding;

-- One contract for what an opportunity sold; contracts made by hand carry no quote.
create unique index if not exists contracts_sale_uq on contracts (opportunity_fk) where quote_fk is not null;
create unique index if not exists contract_customers_account_uq on contract_customers (contract_fk, account_fk);

-- QLC-14: what was won stays as it was won, whoever writes. Unlocking makes the quote a draft first.
create or replace function crm.refuse_won(quote integer) returns void language plpgsql stable security definer
  set search_path = public as
$$ begin
  if exists (select 1 from quotes where id = quote and state = 'won') then raise exception 'crm:quote.won'; end if;
end $$;

-- Whose private account a row hangs on may still change: that account's privacy does.
create or replace function crm.only_private_of(old_row jsonb, new_row jsonb) returns boolean language sql immutable as
$$ select new_row - 'private_of' = old_row - 'private_of' and new_row -> 'private_of' is distinct from old_row -> 'private_of' $$;

create or replace function crm.keep_won_part() returns trigger language plpgsql security definer set search_path = public as
$$ begin
  if tg_op = 'UPDATE' and new.private_of = '?' and crm.only_private_of(to_jsonb(old), to_jsonb(new)) then return new; end if;
  if tg_op <> 'INSERT' then perform crm.refuse_won(old.quote_fk); end if;
  if tg_op <> 'DELETE' then perform crm.refuse_won(new.quote_fk); return new; end if;
  return old;
end $$;

create or replace function crm.keep_won_line_part() returns trigger language plpgsql security definer set search_path = public as
$$ begin
  if tg_op = 'UPDATE' and new.private_of = '?' and crm.only_private_of(to_jsonb(old), to_jsonb(new)) then return new; end if;
  perform crm.refuse_won((select quote_fk from quote_lines where id = coalesce(new.quote_line_fk, old.quote_line_fk)));
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;

create or replace trigger crm_keep_won before insert or update or delete on quote_lines
  for each row execute function crm.keep_won_part();
create or replace trigger crm_keep_won before insert or update or delete on quote_customers
  for each row execute function crm.keep_won_part();
create or replace trigger crm_keep_won before insert or update or delete on quote_line_customers
  for each row execute function crm.keep_won_line_part();
