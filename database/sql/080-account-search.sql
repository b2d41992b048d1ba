-- Finding accounts by a part of whatever names them, for GET /accounts/search.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Capitals and accents do not matter: "SAO" finds "São".
create or replace function crm.folded(value text) returns text language plpgsql stable set search_path = public as
$$ begin return lower(unaccent(normalize(value, nfc))); end $$;

-- Initials of Korean syllables: 삼성전자 -> ㅅㅅㅈㅈ. Other letters are left out.
create or replace function crm.initials(value text) returns text language plpgsql immutable as
$$
declare
  letter text;
  code integer;
  found_initials text := '';
begin
  if value is null or value !~ '[가-힣]' then return ''; end if;
  foreach letter in array regexp_split_to_array(value, '') loop
    code := ascii(letter);
    if code between 44032 and 55203 then
      found_initials := found_initials || substr('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ', (code - 44032) / 588 + 1, 1);
    end if;
  end loop;
  return found_initials;
end $$;

-- One line each, so that no word is found across two of them. Numbers are kept as digits without leading zeros.
create or replace function crm.search_text(texts text[], numbers text[]) returns text language plpgsql stable as
$$ begin return (
  select coalesce(string_agg(line, E'\n'), '') from (
    select crm.folded(t) as line from unnest(texts) t
    union all select crm.initials(t) from unnest(texts) t
    union all select ltrim(regexp_replace(n, '\D', '', 'g'), '0') from unnest(numbers) n) lines
  where line <> '');
end $$;

-- Trigrams find words of three characters and more; Korean, Chinese and Japanese ones often have one or two.
create or replace function crm.grams(value text) returns text[] language plpgsql immutable as
$$
declare letters text := trim(regexp_replace(value, '[^ㄱ-ㅎ가-힣぀-ヿ一-鿿]+', ' ', 'g'));
begin
  if letters = '' then return '{}'; end if;
  return (select array_agg(distinct gram)
    from (select substr(letters, start, size) as gram from generate_series(1, length(letters)) start, generate_series(1, 2) size) grams
    where gram !~ ' ');
end $$;

alter table accounts add column if not exists search_text text;
alter table accounts add column if not exists search_grams text[];

create or replace function crm.keep_search_text() returns trigger language plpgsql set search_path = public as
$$ begin
  if tg_op = 'UPDATE' and new.search_text is not null
    and row (new.name, new.organization, new.code, new.email, new.alternative_email, new.registration_number,
             new.vat_number, new.phone_e_164, new.phone, new.secondary_phone)
      is not distinct from
        row (old.name, old.organization, old.code, old.email, old.alternative_email, old.registration_number,
             old.vat_number, old.phone_e_164, old.phone, old.secondary_phone) then
    return new;
  end if;
  new.search_text := crm.search_text(
    array[new.name, new.organization, new.code, new.email, new.alternative_email, new.registration_number, new.vat_number],
    array[coalesce(new.phone_e_164, new.phone), new.secondary_phone]);
  new.search_grams := crm.grams(new.search_text);
  return new;
end $$;
create or replace trigger crm_search_text before insert or update on accounts
  for each row execute function crm.keep_search_text();
update accounts set search_text = null where search_text is null; -- those from before the trigger

create index if not exists accounts_search_text_ix on accounts using gin (search_text gin_trgm_ops);
create index if not exists accounts_search_grams_ix on accounts using gin (search_grams);
-- Without this, new accounts wait in a list that every search reads from end to end until the next vacuum.
alter index accounts_search_text_ix set (fastupdate = off);
alter index accounts_search_grams_ix set (fastupdate = off);
-- Names by what they begin with, in the order of the letters.
create index if not exists accounts_beginning_ix on accounts (left(search_text, 64) collate "C", id);
create index if not exists accounts_country_ix on accounts (country);
create index if not exists accounts_updated_at_ix on accounts (updated_at);
-- Private accounts are few: what is hidden is found without reading all.
create index if not exists accounts_private_ix on accounts (creator_key) where is_private;
create index if not exists accounts_phone_e_164_ix on accounts (phone_e_164);
create index if not exists accounts_registration_number_ix on accounts (registration_number);
create index if not exists accounts_vat_number_ix on accounts (vat_number);
create index if not exists accounts_lower_email_ix on accounts (lower(email));

-- Who has which accounts close at hand. A personal list, no business record: it has no history and nobody else sees it.
create table if not exists crm.favourites (
  actor_key text not null,
  account_id integer not null references accounts (id) on delete cascade,
  added_at timestamptz not null default now(),
  primary key (actor_key, account_id)
);
create index if not exists favourites_account_ix on crm.favourites (account_id);
alter table crm.favourites enable row level security;
drop policy if exists crm_rows on crm.favourites;
create policy crm_rows on crm.favourites to crm_app, crm_viewer
  using (actor_key = (select crm.actor())) with check (actor_key = (select crm.actor()));
grant select, insert, delete on crm.favourites to crm_app;
grant select on crm.favourites to crm_viewer;

-- The characters of LIKE are ordinary characters here.
create or replace function crm.escaped(value text) returns text language plpgsql immutable as
$$ begin return regexp_replace(value, '([\\%_])', '\\\1', 'g'); end $$;

-- Short words of letters are looked for where words begin: there an index finds them too.
create or replace function crm.word_condition(word text) returns text language plpgsql stable as
$$ begin return case
  when length(word) > 2 then format('search_text like %L', '%' || crm.escaped(word) || '%')
  when word ~ '^[ㄱ-ㅎ가-힣぀-ヿ一-鿿]+$' then format('search_grams @> array[%L]', word)
  else format('(search_text like %L or search_text like %L or search_text like %L)', crm.escaped(word) || '%',
              '% ' || crm.escaped(word) || '%', E'%\n' || crm.escaped(word) || '%') end;
end $$;

-- Every word is found, as it is or by its digits. `numbers` has a null where a word is no number.
create or replace function crm.words_condition(words text[], numbers text[]) returns text language plpgsql stable as
$$ begin return (
  select string_agg(case when n is null then crm.word_condition(crm.folded(w))
                         else format('(%s or %s)', crm.word_condition(crm.folded(w)), crm.word_condition(n)) end, ' and ')
  from unnest(words, numbers) as term(w, n));
end $$;

-- One condition for each filter that is there. Lists hold row numbers that the caller has looked up with his own rights.
create or replace function crm.filter_condition(filter jsonb) returns text language plpgsql stable as
$$ begin return (
  select string_agg(case name
    when 'types' then format('account_type_fk = any(%L::integer[])', list)
    when 'managers' then format('manager_fk = any(%L::integer[])', list)
    when 'partners' then format('partner_fk = any(%L::integer[])', list)
    when 'parents' then format('parent_fk = any(%L::integer[])', list)
    when 'categories' then format(
      'id in (select account_id from accounts_categories_lnk where account_category_id = any(%L::integer[]))', list)
    when 'groups' then format('id in (select account_id from accounts_groups_lnk where account_group_id = any(%L::integer[]))', list)
    when 'countries' then format('country = any(%L::text[])', list)
    when 'industry' then format('industry = %L', value #>> '{}')
    when 'isKeyAccount' then format('coalesce(is_key_account, false) = %L::boolean', value #>> '{}')
    when 'isActive' then format('coalesce(is_active, false) = %L::boolean', value #>> '{}')
    when 'mine' then '(creator_key = crm.actor() or manager_fk = crm.member())'
    when 'favourites' then 'id in (select account_id from crm.favourites where actor_key = crm.actor())'
    else 'false' end, ' and ')
  from (select name, value,
          case jsonb_typeof(value) when 'array' then array(select jsonb_array_elements_text(value)) end as list
        from jsonb_each(filter) as f(name, value)) filters);
end $$;

-- PostgreSQL uses no index for LIKE under a row policy (LIKE is not leakproof). So what is looked for is decided here, as
-- the owner, with the condition of the policy itself; whoever reads the accounts found passes the policy once more.
create or replace function crm.search_condition(words text[], numbers text[], filter jsonb) returns text
  language plpgsql stable as
$$ begin return concat_ws(' and ', crm.words_condition(words, numbers), crm.filter_condition(filter),
  case when crm.sees_all('{accounts}') then format('(private_of is null or private_of = %L)', crm.actor())
       else format('(id in (select crm.visible_accounts()) or creator_key = %L)', crm.actor()) end);
end $$;

-- `sort`: a column of accounts, with a minus in front downwards; `match`: names that are, then those that begin with
-- what was typed, then the others by name.
create or replace function crm.search_order(sort text, words text[]) returns text language plpgsql stable as
$$
declare
  typed text := crm.escaped(crm.folded(array_to_string(words, ' ')));
  sorted_by text := ltrim(sort, '-');
begin
  if sort = 'match' then
    return format('(search_text like %L or search_text like %L) desc, search_text like %L desc, name, id',
      typed, typed || E'\n%', typed || '%');
  end if;
  return format('%I %s, id', sorted_by, case when sort like '-%' then 'desc' else 'asc' end);
end $$;

-- Of more than are counted, those whose names begin with what was typed come first, by an index; the others by name. No
-- order needs all of them.
create or replace function crm.accounts_of_many(condition text, sort text, words text[], at_most integer, skipped integer)
  returns integer[] language plpgsql stable security definer set search_path = public set enable_seqscan = off as
$$
declare
  question constant text := 'select array(select id from accounts where %s order by %s limit %s offset %s)';
  begins text := format('left(search_text, 64) like %L', crm.escaped(left(crm.folded(array_to_string(words, ' ')), 60)) || '%');
  first integer[];
  ids integer[];
begin
  if sort <> 'match' then
    execute format(question, condition, crm.search_order(sort, words), at_most, skipped) into ids;
    return ids;
  end if;
  execute format(question, condition || ' and ' || begins, 'left(search_text, 64) collate "C", id', skipped + at_most, 0) into first;
  if cardinality(first) < skipped + at_most then
    execute format(question, condition || ' and not ' || begins, 'name, id',
      at_most - greatest(cardinality(first) - skipped, 0), greatest(skipped - cardinality(first), 0)) into ids;
  end if;
  return first[skipped + 1:] || ids;
end $$;

-- A page of what the actor sees that fits, and how many there are, counted to one more than `counted`. The planner takes a
-- comparison with LIKE for cheap and would read all accounts; through the index of trigrams it is a tenth of the time at
-- ten thousand of them.
create or replace function crm.accounts_page(words text[], numbers text[], filter jsonb, sort text, at_most integer,
  skipped integer, counted integer, out total integer, out ids integer[])
  language plpgsql stable security definer set search_path = public set enable_seqscan = off as
$$
declare
  condition text := crm.search_condition(words, numbers, filter);
  columns text := concat_ws(', ', 'id, name, search_text', quote_ident(nullif(nullif(ltrim(sort, '-'), 'match'), 'name')));
begin
  execute format('with found as materialized (select %s from accounts where %s limit %s)
    select (select count(*) from found), array(select id from found order by %s limit %s offset %s)',
    columns, condition, counted + 1, crm.search_order(sort, words), at_most, skipped) into total, ids;
  if total > counted then ids := crm.accounts_of_many(condition, sort, words, at_most, skipped); end if;
end $$;

-- `rows 25`: a page is joined with accounts by their numbers; for the thousand rows that a function is taken to give, the
-- planner reads all of them.
-- For a name that was misspelt: accounts with words much like it, the likest first.
create or replace function crm.accounts_like(words text[], filter jsonb, at_most integer) returns setof integer
  language plpgsql stable security definer rows 25 set search_path = public set enable_seqscan = off set pg_trgm.word_similarity_threshold = 0.45 as
$$
declare typed text := crm.folded(array_to_string(words, ' '));
begin return query execute format(
  'select id from accounts where search_text %%> %L and %s order by word_similarity(%L, search_text) desc, name, id limit %s',
  typed, crm.search_condition('{}', '{}', filter), typed, at_most);
end $$;

-- By index, which a row policy would not let a comparison of lower(email) use; the caller's policy then decides.
create or replace function crm.accounts_same(registration_number text, vat_number text, lower_email text, phone text)
  returns setof integer language plpgsql stable security definer set search_path = public as
$$ begin return query
  select id from accounts a where a.registration_number = $1
  union select id from accounts a where a.vat_number = $2
  union select id from accounts a where lower(a.email) = $3
  union select id from accounts a where a.phone_e_164 = $4;
end $$;
