-- The sets that row policies compare with for people with a restricted view, evaluated once per query. Those who see
-- nearly all are shown a row by its `private_of` (src/platform/row-security/private-of.ts).

-- The actor's own partner and everything below it in the partner tree.
create or replace function crm.own_partners() returns setof integer language plpgsql stable security definer
  set search_path = public as
$$ begin return query
  with recursive tree as (
    select m.partner_fk as id from members m where m.id = crm.member() and m.partner_fk is not null
    union
    select p.id from partners p join tree t on p.parent_fk = t.id
  ) select id from tree;
end $$;

create or replace function crm.visible_partners() returns setof integer language plpgsql stable security definer
  set search_path = public as
$$ begin
  case crm.mode('partners')
    when 'all' then return query select id from partners;
    when 'own' then return query select id from partners where creator_key = crm.actor() or manager_fk = crm.member();
    when 'partner' then return query select crm.own_partners();
    else return;
  end case;
end $$;

create or replace function crm.visible_members() returns setof integer language plpgsql stable security definer
  set search_path = public as
$$ begin return query select id from members where partner_fk is null or partner_fk in (select crm.visible_partners()); end $$;

-- Parts with an index each: an `or` of them reads all accounts.
create index if not exists accounts_global_ix on accounts (id) where is_global;
create or replace function crm.visible_accounts() returns setof integer language plpgsql stable security definer
  set search_path = public as
$$ begin
  case crm.mode('accounts')
    when 'all' then return query select id from accounts where is_private is not true or creator_key = crm.actor();
    when 'own' then return query select id from accounts where creator_key = crm.actor()
      union select id from accounts where is_global and is_private is not true
      union select id from accounts where manager_fk = crm.member() and is_private is not true;
    when 'partner' then return query select id from accounts where creator_key = crm.actor()
      union select id from accounts where is_global and is_private is not true
      union select id from accounts where partner_fk in (select crm.own_partners()) and is_private is not true;
    else return;
  end case;
end $$;

create or replace function crm.visible_opportunities() returns setof integer language plpgsql stable security definer
  set search_path = public as
$$ begin
  case crm.mode('opportunities')
    when 'all' then return query select id from opportunities where account_fk = any(array(select crm.visible_accounts()));
    when 'own' then return query select id from opportunities
      where account_fk = any(array(select crm.visible_accounts())) and (creator_key = crm.actor() or manager_fk = crm.member());
    when 'partner' then return query select o.id from opportunities o join accounts a on a.id = o.account_fk
      where o.account_fk = any(array(select crm.visible_accounts())) and (o.creator_key = crm.actor()
        or o.partner_fk in (select crm.own_partners())
        or (o.partner_fk is null and a.partner_fk in (select crm.own_partners())));
    else return;
  end case;
  return query select id from opportunities where account_fk is null and creator_key = crm.actor();
end $$;

-- History names records by their document id, which outlives them; a deleted private account stays hidden.
create table if not exists crm.deleted_private_account (document_id text primary key, creator_key text);

create or replace function crm.remember_private_account() returns trigger language plpgsql security definer
  set search_path = public as
$$ begin
  if old.is_private then
    insert into crm.deleted_private_account values (old.document_id, old.creator_key) on conflict do nothing;
  end if;
  return old;
end $$;
create or replace trigger crm_remember_private before delete on accounts
  for each row execute function crm.remember_private_account();

create or replace function crm.hidden_account_documents() returns setof text language plpgsql stable security definer
  set search_path = public as
$$ begin return query
  select document_id::text from accounts where is_private and creator_key is distinct from crm.actor()
  union all select document_id from crm.deleted_private_account where creator_key is distinct from crm.actor();
end $$;

create or replace function crm.visible_account_documents() returns setof text language plpgsql stable security definer
  set search_path = public as
$$ begin
  if crm.mode('accounts') = 'all' then return; end if;
  return query select document_id::text from accounts where id in (select crm.visible_accounts());
end $$;

create or replace function crm.visible_opportunity_documents() returns setof text language plpgsql stable security definer
  set search_path = public as
$$ begin
  if crm.sees_all('{accounts,opportunities}') then return; end if;
  return query select document_id::text from opportunities where id in (select crm.visible_opportunities());
end $$;
