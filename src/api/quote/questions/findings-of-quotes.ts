import type { Core } from '@strapi/strapi';
import type { LineCustomer } from '../../../domain/quote/customer';
import { splitIssues, type SplitLists } from '../../../domain/quote/split';
import { asSystem } from '../../../platform/actor/actor';
import { groupRows } from '../../../platform/database/group-rows';
import { sql } from '../../../platform/database/sql';
import type { QuoteFindings } from '../../../wire/services/quote';
import { loadQuotes } from '../commands/load-quote';
import { accountsOf, warningsOf } from '../commands/present-quote';
import { visibleAccounts } from '../commands/visible-accounts';

/** One payer of one list; a project line that nobody pays has one row without an account. */
interface Row extends Omit<LineCustomer, 'accountId'> {
  readonly accountId: string | null;
  readonly quote: string;
  /** Null: the quote's own list. */
  readonly line: string | null;
}

const COLUMNS = `c.billing_split_percent::text as "billingSplitPercent", coalesce(c.is_rounding, false) as "isRounding",
  c.not_to_exceed_limit::text as "notToExceedLimit", c.account_fk::text as "accountId"`;

const LISTS = `
select q.document_id as quote, null as line, ${COLUMNS}
from quotes q join quote_customers c on c.quote_fk = q.id where q.document_id = any(?)
union all
select q.document_id, l.document_id, ${COLUMNS}
from quotes q join quote_lines l on l.quote_fk = q.id left join quote_line_customers c on c.quote_line_fk = l.id
where q.document_id = any(?) and l.type = 'project'
  and (not coalesce(l.is_optional, false) or coalesce(l.is_chosen, false))`;

const payersIn = (rows: readonly Row[]): LineCustomer[] =>
  rows.flatMap(({ accountId, ...row }) => (accountId === null ? [] : [{ accountId, ...row }]));

const listsOf = (rows: readonly Row[]): SplitLists => {
  const lists = groupRows(rows, ({ line }) => line);
  return {
    customers: payersIn(lists.get(null) ?? []),
    lines: [...lists].flatMap(([id, list]) =>
      id === null ? [] : [{ id, type: 'project' as const, customers: payersIn(list) }]
    ),
  };
};

/** Only quotes with a limit can exceed one: only these are read whole. */
const warningsOfLimited = async (
  strapi: Core.Strapi,
  rows: readonly Row[]
): Promise<ReadonlyMap<string, readonly unknown[]>> => {
  const limited = new Set(
    rows.filter(({ notToExceedLimit }) => notToExceedLimit !== null).map(({ quote }) => quote)
  );
  if (limited.size === 0) return new Map();
  const quotes = await loadQuotes(strapi, [...limited]);
  const visible = await visibleAccounts(strapi, quotes.flatMap(accountsOf));
  return new Map(quotes.map((quote) => [quote.id, warningsOf(quote, visible)]));
};

/**
 * Issues and warnings of many quotes in few statements. Payers are read as the system: a sum is right only with
 * those whose account the caller does not see, and nothing but the sum is told of them.
 */
export const findingsOfQuotes = async (
  strapi: Core.Strapi,
  documentIds: readonly string[]
): Promise<ReadonlyMap<string, QuoteFindings>> => {
  if (documentIds.length === 0) return new Map();
  const ids = [...documentIds];
  const rows = await asSystem(() => sql<Row>(strapi, LISTS, [ids, ids]));
  const warnings = await warningsOfLimited(strapi, rows);
  const rowsOf = groupRows(rows, ({ quote }) => quote);
  return new Map(
    ids.map((id) => [
      id,
      { issues: splitIssues(listsOf(rowsOf.get(id) ?? [])), warnings: warnings.get(id) ?? [] },
    ])
  );
};
