-- Everybody who can log in is a member. Triggers keep it so in the transaction of the change itself, whichever door
-- the user came through: panel, content API, a script, or Strapi's own services, which pass no gate of ours.

create or replace function crm.login_of(actor text) returns table (name text, email text, active boolean)
  language plpgsql stable security definer set search_path = public as
$$
declare number integer := split_part(actor, ':', 2)::integer;
begin
  case split_part(actor, ':', 1)
    when 'admin' then return query
      select coalesce(nullif(trim(concat_ws(' ', u.firstname, u.lastname)), ''), u.username, u.email)::text, u.email::text,
             coalesce(u.is_active, false) and not coalesce(u.blocked, false)
      from admin_users u where u.id = number;
    when 'api' then return query
      select coalesce(u.username, u.email)::text, u.email::text, not coalesce(u.blocked, false) from up_users u where u.id = number;
    else return;
  end case;
end $$;

-- Of several roles the director's wins; null for a login without a role.
create or replace function crm.user_type_of(actor text) returns text language plpgsql stable security definer
  set search_path = public as
$$
declare number integer := split_part(actor, ':', 2)::integer;
begin
  return (
    select case when bool_or(role = 'sales-director') then 'sales-director'
                when bool_or(role in ('sales-representative', 'sales')) then 'sales-representative'
                when count(*) > 0 then 'other' end
    from (select r.code as role from admin_users_roles_lnk l join admin_roles r on r.id = l.role_id
            where actor like 'admin:%' and l.user_id = number
          union all
          select r.type from up_users_role_lnk l join up_roles r on r.id = l.role_id
            where actor like 'api:%' and l.user_id = number) roles);
end $$;

-- A member of a login that is gone stays, inactive: records and history name it.
create or replace function crm.keep_member(actor text) returns void language plpgsql security definer
  set search_path = public as
$$
declare
  login record;
  at timestamp := now() at time zone 'utc';
begin
  select * into login from crm.login_of(actor);
  if not found then
    update members set active = false, updated_at = at where actor_key = actor and active is distinct from false;
    return;
  end if;
  insert into members (document_id, name, email, user_type, actor_key, active, creator_key, created_at, updated_at, published_at)
    values ('m' || substr(md5(random()::text || clock_timestamp()::text || actor), 1, 23), login.name, login.email,
            coalesce(crm.user_type_of(actor), 'other'), actor, login.active, 'system', at, at, at)
  on conflict (actor_key) do update set name = excluded.name, email = excluded.email, active = excluded.active, updated_at = at
    where (members.name, members.email, members.active) is distinct from (excluded.name, excluded.email, excluded.active);
end $$;

create or replace function crm.keep_member_of_login() returns trigger language plpgsql security definer as
$$ begin
  perform crm.keep_member(tg_argv[0] || ':' || case tg_op when 'DELETE' then old.id else new.id end);
  return null;
end $$;

create or replace function crm.keep_user_type() returns trigger language plpgsql security definer
  set search_path = public as
$$
declare
  actor text := tg_argv[0] || ':' || case tg_op when 'DELETE' then old.user_id else new.user_id end;
  kind text := crm.user_type_of(actor);
begin
  update members set user_type = kind where actor_key = actor and kind is not null and user_type is distinct from kind;
  return null;
end $$;

create or replace trigger crm_member after insert or update or delete on admin_users
  for each row execute function crm.keep_member_of_login('admin');
create or replace trigger crm_member after insert or update or delete on up_users
  for each row execute function crm.keep_member_of_login('api');
create or replace trigger crm_user_type after insert or delete on admin_users_roles_lnk
  for each row execute function crm.keep_user_type('admin');
create or replace trigger crm_user_type after insert or delete on up_users_role_lnk
  for each row execute function crm.keep_user_type('api');

-- For logins that were there before the triggers, or while they were switched off by a restore.
create or replace function crm.keep_all_members() returns void language plpgsql security definer
  set search_path = public as
$$ begin
  perform crm.keep_member('admin:' || id) from admin_users;
  perform crm.keep_member('api:' || id) from up_users;
  perform crm.keep_member(actor_key) from members m
    where m.active and m.actor_key ~ '^(admin|api):\d+$' and not exists (select 1 from crm.login_of(m.actor_key));
end $$;

-- Who did it, as the history prints it: a person, or the program's token by its name.
create or replace function crm.name_of_actor(actor text) returns text language plpgsql stable security definer
  set search_path = public as
$$ begin return coalesce(
  (select m.name from members m where m.actor_key = actor),
  (select t.name from strapi_api_tokens t where actor = 'token:' || t.id));
end $$;
