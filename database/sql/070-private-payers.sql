-- A private account takes part in deals of its own only: as payer in somebody else's deal it would hide parts of that
-- deal from the people who work on it. The last word, whichever command, rule or script wrote the rows.

-- Where the accounts take part in a deal that another account's opportunity (or contract) leads. `security invoker`:
-- called for a person it lists what that person sees, called by the triggers below it lists everything.
create or replace function crm.deals_of_others(account_ids integer[])
  returns table (kind text, document_id text, name text) language plpgsql stable
  set search_path = public as
$$ begin return query
  select 'quote'::text, q.document_id::text, q.name::text
    from quotes q join opportunities o on o.id = q.opportunity_fk
    where q.potential_customer_fk = any(account_ids) and o.account_fk <> q.potential_customer_fk
  union
  select 'quote', q.document_id::text, q.name::text
    from quote_customers c join quotes q on q.id = c.quote_fk join opportunities o on o.id = q.opportunity_fk
    where c.account_fk = any(account_ids) and o.account_fk <> c.account_fk
  union
  select 'quote', q.document_id::text, q.name::text
    from quote_line_customers c join quote_lines l on l.id = c.quote_line_fk
    join quotes q on q.id = l.quote_fk join opportunities o on o.id = q.opportunity_fk
    where c.account_fk = any(account_ids) and o.account_fk <> c.account_fk
  union
  select 'contract', k.document_id::text, k.name::text
    from contracts k join opportunities o on o.id = k.opportunity_fk
    where k.account_fk = any(account_ids) and o.account_fk <> k.account_fk
  union
  select 'contract', k.document_id::text, k.name::text
    from contract_customers c join contracts k on k.id = c.contract_fk left join opportunities o on o.id = k.opportunity_fk
    where c.account_fk = any(account_ids) and coalesce(o.account_fk, k.account_fk) <> c.account_fk
  union
  select 'contract', k.document_id::text, k.name::text
    from contract_line_customers c join contract_lines l on l.id = c.contract_line_fk
    join contracts k on k.id = l.contract_fk left join opportunities o on o.id = k.opportunity_fk
    where c.account_fk = any(account_ids) and coalesce(o.account_fk, k.account_fk) <> c.account_fk;
end $$;

create or replace function crm.refuse_deals_of_others(account_ids integer[], code text) returns void language plpgsql
  security definer set search_path = public as
$$ begin
  if account_ids is not null and exists (select 1 from crm.deals_of_others(account_ids)) then
    raise exception 'crm:%', code;
  end if;
end $$;

-- Once per statement: the accounts that the written rows name in the column of the trigger's argument.
create or replace function crm.refuse_private_payers() returns trigger language plpgsql security definer
  set search_path = public as
$$
declare private_accounts integer[];
begin
  -- Each column in a statement of its own, whose plan is kept; only the one that the table has is ever read.
  if tg_argv[0] = 'account_fk' then
    private_accounts := (select array_agg(distinct a.id) from written w join accounts a on a.id = w.account_fk where a.is_private);
  else
    private_accounts := (select array_agg(distinct a.id) from written w join accounts a on a.id = w.potential_customer_fk
                         where a.is_private);
  end if;
  perform crm.refuse_deals_of_others(private_accounts, 'quote.payer-private');
  return null;
end $$;

-- An opportunity that moves to another account takes its payers along; a new one, which comes to its account, has none.
create or replace function crm.refuse_private_payers_of_moved() returns trigger language plpgsql security definer
  set search_path = public as
$$ begin
  if exists (select 1 from written w join replaced r on r.id = w.id where r.account_fk is distinct from w.account_fk
    and (exists (select 1 from quotes q where q.opportunity_fk = w.id)
      or exists (select 1 from contracts k where k.opportunity_fk = w.id))) then
    perform crm.refuse_deals_of_others((select array_agg(id) from accounts where is_private), 'quote.payer-private');
  end if;
  return null;
end $$;

create or replace function crm.refuse_private_in_deals_of_others() returns trigger language plpgsql security definer
  set search_path = public as
$$ begin
  perform crm.refuse_deals_of_others(array[new.id], 'account.private-in-deals-of-others');
  return null;
end $$;

create or replace trigger crm_private_payer_insert after insert on quote_customers referencing new table as written
  for each statement execute function crm.refuse_private_payers('account_fk');
create or replace trigger crm_private_payer_update after update on quote_customers referencing new table as written
  for each statement execute function crm.refuse_private_payers('account_fk');
create or replace trigger crm_private_payer_insert after insert on quote_line_customers referencing new table as written
  for each statement execute function crm.refuse_private_payers('account_fk');
create or replace trigger crm_private_payer_update after update on quote_line_customers referencing new table as written
  for each statement execute function crm.refuse_private_payers('account_fk');
create or replace trigger crm_private_payer_insert after insert on quotes referencing new table as written
  for each statement execute function crm.refuse_private_payers('potential_customer_fk');
create or replace trigger crm_private_payer_update after update on quotes referencing new table as written
  for each statement execute function crm.refuse_private_payers('potential_customer_fk');
create or replace trigger crm_private_payer_insert after insert on contracts referencing new table as written
  for each statement execute function crm.refuse_private_payers('account_fk');
create or replace trigger crm_private_payer_update after update on contracts referencing new table as written
  for each statement execute function crm.refuse_private_payers('account_fk');
create or replace trigger crm_private_payer_insert after insert on contract_customers referencing new table as written
  for each statement execute function crm.refuse_private_payers('account_fk');
create or replace trigger crm_private_payer_update after update on contract_customers referencing new table as written
  for each statement execute function crm.refuse_private_payers('account_fk');
create or replace trigger crm_private_payer_insert after insert on contract_line_customers referencing new table as written
  for each statement execute function crm.refuse_private_payers('account_fk');
create or replace trigger crm_private_payer_update after update on contract_line_customers referencing new table as written
  for each statement execute function crm.refuse_private_payers('account_fk');
create or replace trigger crm_private_payer_moved after update on opportunities referencing old table as replaced new table as written
  for each statement execute function crm.refuse_private_payers_of_moved();
create or replace trigger crm_private_in_deals after update on accounts
  for each row when (new.is_private and not coalesce(old.is_private, false)) execute function crm.refuse_private_in_deals_of_others();
