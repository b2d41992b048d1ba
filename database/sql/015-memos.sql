-- A private memo is seen by its author and by those it is shared with, and by nobody else, administrators included.

create or replace function crm.memos_shared_with_me() returns setof integer language plpgsql stable security definer
  set search_path = public as
$$ begin return query select memo_id from memos_shared_with_lnk where member_id = crm.member(); end $$;

-- The history names records by their document id, which outlives them; a deleted private memo stays its author's.
create table if not exists crm.deleted_private_memo (document_id text primary key, creator_key text);

create or replace function crm.remember_private_memo() returns trigger language plpgsql security definer
  set search_path = public as
$$ begin
  if old.is_private then
    insert into crm.deleted_private_memo values (old.document_id, old.creator_key) on conflict do nothing;
  end if;
  return old;
end $$;
create or replace trigger crm_remember_private before delete on memos
  for each row execute function crm.remember_private_memo();

create or replace function crm.hidden_memo_documents() returns setof text language plpgsql stable security definer
  set search_path = public as
$$ begin return query
  select document_id::text from memos where is_private and creator_key is distinct from crm.actor()
    and id not in (select crm.memos_shared_with_me())
  union all select document_id from crm.deleted_private_memo where creator_key is distinct from crm.actor();
end $$;
