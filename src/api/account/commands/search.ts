import type { Core } from '@strapi/strapi';
import { countryCode } from '../../../domain/shared/fields/country';
import { searchTerms, type SearchTerm } from '../../../domain/account/search-terms';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { snakeCase } from '../../../platform/database/metadata';
import { sql, type Bindings } from '../../../platform/database/sql';
import type { FoundAccount, SearchQuery, SearchResult } from '../../../wire/commands/account-search';

/** Further matches are told as "more": whoever has a thousand hits types another word. */
const COUNTED = 1_000;
const PAGE_SIZE = 25;

/** A step of the statement with its values. */
interface Part {
  readonly text: string;
  readonly bindings: Bindings;
}

type Row = FoundAccount & { readonly total: number };

const listOf = (typed: string): string[] =>
  typed
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Names of filters as `crm.filter_condition` knows them, and the tables that their document ids are looked up in. */
const RECORD_FILTERS = [
  ['type', 'types', 'account_types'],
  ['category', 'categories', 'account_categories'],
  ['group', 'groups', 'account_groups'],
  ['manager', 'managers', 'members'],
  ['partner', 'partners', 'partners'],
  ['parent', 'parents', 'accounts'],
] as const;

const recordFilters = (query: SearchQuery): Part[] =>
  RECORD_FILTERS.flatMap(([key, filter, table]) => {
    const typed = query[key];
    return typed === undefined
      ? []
      : [
          {
            text: `?::text, (select coalesce(jsonb_agg(id), '[]') from ?? where document_id = any(?))`,
            bindings: [filter, table, listOf(typed)],
          },
        ];
  });

const countriesOf = (typed: string): string[] =>
  listOf(typed).map((country) => {
    const code = countryCode(country);
    if (code === undefined) refuseFields([{ code: 'country.unknown', path: 'country' }]);
    return code as string;
  });

const valueFilters = ({
  country,
  industry,
  isKeyAccount,
  isActive,
  mine,
  favourites,
}: SearchQuery): Part[] => {
  const values = {
    countries: country === undefined ? undefined : countriesOf(country),
    industry,
    isKeyAccount: isKeyAccount === undefined ? undefined : isKeyAccount === 'true',
    isActive: isActive === undefined ? undefined : isActive === 'true',
    mine: mine === 'true' || undefined,
    favourites: favourites === 'true' || undefined,
  };
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ text: '?::text, ?::jsonb', bindings: [name, JSON.stringify(value)] }]
  );
};

/** Records are looked up with the caller's own rights: a filter by one that he does not see finds nothing. */
const filterOf = (query: SearchQuery): Part => {
  const parts = [...recordFilters(query), ...valueFilters(query)];
  return {
    text: `filter as materialized (select jsonb_build_object(${parts.map(({ text }) => text).join(', ')}) as f)`,
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
};

const ROWS = `
select c.total, a.document_id as "documentId", a.name, a.code, a.email, a.phone, a.city, a.country,
  coalesce(a.is_active, false) as "isActive", coalesce(a.is_key_account, false) as "isKeyAccount",
  coalesce(a.is_private, false) as "isPrivate", coalesce(a.is_global, false) as "isGlobal",
  exists (select 1 from crm.favourites v where v.account_id = a.id) as "isFavourite",
  case when t.id is not null then json_build_object('documentId', t.document_id, 'name', t.name) end as "accountType",
  case when m.id is not null then json_build_object('documentId', m.document_id, 'name', m.name) end as manager,
  (select coalesce(json_agg(json_build_object('documentId', g.document_id, 'name', g.name) order by g.name), '[]')
     from accounts_categories_lnk l join account_categories g on g.id = l.account_category_id
     where l.account_id = a.id) as categories,
  a.updated_at as "updatedAt"
from counted c left join (page p join accounts a on a.id = p.id) on true
  left join account_types t on t.id = a.account_type_fk left join members m on m.id = a.manager_fk
order by p.place`;

const textsOf = (terms: readonly SearchTerm[]): string[] => terms.map(({ text }) => text);
const numbersOf = (terms: readonly SearchTerm[]): (string | null)[] => terms.map(({ digits }) => digits);

interface Page {
  readonly page: number;
  readonly pageSize: number;
}

const sortOf = ({ sort }: SearchQuery, terms: readonly SearchTerm[]): string => {
  if (sort !== undefined) return snakeCase(sort);
  return terms.length === 0 ? 'name' : 'match';
};

const withAllWords = (
  strapi: Core.Strapi,
  query: SearchQuery,
  terms: readonly SearchTerm[],
  { page, pageSize }: Page
): Promise<Row[]> => {
  const filter = filterOf(query);
  const words = [textsOf(terms), numbersOf(terms)] as unknown as string[];
  return sql<Row>(
    strapi,
    `with ${filter.text},
     counted as materialized (select c.total, c.ids
       from filter, crm.accounts_page(?::text[], ?::text[], f, ?, ?, ?, ?) c),
     page as (select found.id, found.place from counted, unnest(ids) with ordinality as found(id, place))
     ${ROWS}`,
    [...filter.bindings, ...words, sortOf(query, terms), pageSize, (page - 1) * pageSize, COUNTED]
  );
};

/** Misspelt: no index of single letters can be asked, so this is for the case that nothing else was found. */
const withWordsAlike = (
  strapi: Core.Strapi,
  query: SearchQuery,
  terms: readonly SearchTerm[],
  pageSize: number
): Promise<Row[]> => {
  const filter = filterOf(query);
  return sql<Row>(
    strapi,
    `with ${filter.text},
     page as materialized (select found.id, found.place from filter,
       crm.accounts_like(?::text[], f, ?) with ordinality as found(id, place)),
     counted as (select count(*)::integer as total from page)
     ${ROWS}`,
    [...filter.bindings, textsOf(terms), pageSize]
  );
};

const answer = (rows: readonly Row[], page: Page, match: SearchResult['match']): SearchResult => {
  const total = rows[0]?.total ?? 0;
  return {
    results: rows.flatMap(({ total: _total, ...account }) => (account.documentId === null ? [] : [account])),
    pagination: { ...page, total: Math.min(total, COUNTED), totalIsExact: total <= COUNTED },
    match,
  };
};

/** Numbers are right or wrong; names can be misspelt. */
const mayBeMisspelt = (terms: readonly SearchTerm[]): boolean =>
  terms.length > 0 && terms.every(({ text, digits }) => digits === null && text.length > 2);

/**
 * GET /accounts/search (ACC-01, ACC-29, ACC-51): accounts that the caller sees and that have every word, by a part of
 * it. One statement; a second one when nothing was found that way, for what is spelt nearly so.
 */
export const search = async (strapi: Core.Strapi, query: SearchQuery): Promise<SearchResult> => {
  const terms = searchTerms(query.q ?? '');
  const page = { page: Number(query.page ?? 1), pageSize: Number(query.pageSize ?? PAGE_SIZE) };
  const found = answer(await withAllWords(strapi, query, terms, page), page, 'exact');
  if (found.pagination.total > 0 || page.page > 1 || !mayBeMisspelt(terms)) return found;
  const alike = answer(await withWordsAlike(strapi, query, terms, page.pageSize), page, 'alike');
  return alike.pagination.total > 0 ? alike : found;
};
