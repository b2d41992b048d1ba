-- Related accounts show each other: a link is there both ways or not at all, whichever side it was made or taken from.
create or replace function crm.relate_both_ways() returns trigger language plpgsql security definer
  set search_path = public as
$$ begin
  if tg_op = 'DELETE' then
    if exists (select 1 from old_rows o join accounts_related_accounts_lnk l
                 on l.account_id = o.inv_account_id and l.inv_account_id = o.account_id) then
      delete from accounts_related_accounts_lnk l using old_rows o
        where l.account_id = o.inv_account_id and l.inv_account_id = o.account_id;
    end if;
    return null;
  end if;
  if exists (select 1 from new_rows where account_id = inv_account_id) then
    raise exception 'crm:account.related-to-itself';
  end if;
  if exists (select 1 from new_rows n where not exists (select 1 from accounts_related_accounts_lnk l
               where l.account_id = n.inv_account_id and l.inv_account_id = n.account_id)) then
    insert into accounts_related_accounts_lnk (account_id, inv_account_id)
      select n.inv_account_id, n.account_id from new_rows n on conflict do nothing;
  end if;
  return null;
end $$;
create or replace trigger crm_both_ways_insert after insert on accounts_related_accounts_lnk
  referencing new table as new_rows for each statement execute function crm.relate_both_ways();
create or replace trigger crm_both_ways_delete after delete on accounts_related_accounts_lnk
  referencing old table as old_rows for each statement execute function crm.relate_both_ways();

-- A contact that moves to another account is no longer the primary contact of the first one.
create or replace function crm.primary_contact_moves() returns trigger language plpgsql security definer
  set search_path = public as
$$ begin
  if new.account_fk is distinct from old.account_fk then
    delete from accounts_primary_contact_lnk where contact_id = new.id and account_id is distinct from new.account_fk;
  end if;
  return null;
end $$;
create or replace trigger crm_primary_contact after update on contacts
  for each row execute function crm.primary_contact_moves();
