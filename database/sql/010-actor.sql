-- Who is asking, and how much of the CRM their role shows them. All functions are bound late (plpgsql), so that
-- Strapi's schema sync is never blocked by one of them.

create schema if not exists crm;

create or replace function crm.actor() returns text language sql stable as
$$ select coalesce(nullif(current_setting('crm.actor', true), ''), 'nobody') $$;

-- The person behind the actor; null for API tokens and for nobody.
create or replace function crm.member() returns integer language plpgsql stable security definer
  set search_path = public as
$$ begin return (select id from members where actor_key = crm.actor() and active); end $$;

-- The modes of the actor's roles. With several roles the widest wins: all, then own, then partner.
-- A token has no role: it is a program that an administrator let in, and sees what is not private.
create or replace function crm.mode(subject text) returns text language plpgsql stable security definer
  set search_path = public as
$$
declare
  kind text := split_part(crm.actor(), ':', 1);
  number integer := nullif(split_part(crm.actor(), ':', 2), '')::integer;
  widest text;
begin
  if kind = 'token' then return 'all'; end if;
  select case subject when 'accounts' then v.accounts when 'opportunities' then v.opportunities else v.partners end
    into widest
    from role_visibilities v
    where (kind = 'admin' and v.role in (
             select 'admin:' || r.code from admin_users_roles_lnk l join admin_roles r on r.id = l.role_id where l.user_id = number))
       or (kind = 'api' and v.role in (
             select 'api:' || r.type from up_users_role_lnk l join up_roles r on r.id = l.role_id where l.user_id = number))
    order by case case subject when 'accounts' then v.accounts when 'opportunities' then v.opportunities else v.partners end
             when 'all' then 1 when 'own' then 2 else 3 end
    limit 1;
  -- An unknown role sees its own rows only: fail closed.
  return coalesce(widest, case when kind = 'nobody' then 'none' else 'own' end);
end $$;

create or replace function crm.sees_all(subjects text[]) returns boolean language plpgsql stable as
$$
declare subject text;
begin
  if crm.actor() = 'nobody' then return false; end if;
  foreach subject in array subjects loop
    if crm.mode(subject) <> 'all' then return false; end if;
  end loop;
  return true;
end $$;
