import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { mayRead } from '../../../platform/actor/may-read';
import { sql, sqlOne } from '../../../platform/database/sql';
import { lastChangeOf } from '../../../platform/history/last-change';
import type { OpportunityOverview, PartOfOpportunity } from '../../../wire/commands/opportunity-answers';
import { SHOWN, WITH_NAMES } from '../questions/found-opportunities';
import { OVERVIEW_PARTS, type OverviewPart } from '../questions/overview-parts';

/** Rows of a part that are shown; a deal with more of a kind names their number. */
const MOST_ROWS = 100;

const OPPORTUNITY = `
select o.id as row, ${SHOWN}, o.description, o.sold_at as "soldAt", o.created_at as "createdAt", o.updated_at as "updatedAt", ${lastChangeOf('o.document_id')} as "lastChange",
  case when p.id is not null then json_build_object('documentId', p.document_id, 'name', p.name) end as partner,
  case when q.id is not null then json_build_object('documentId', q.document_id, 'name', q.name) end as "soldQuote"
from opportunities o ${WITH_NAMES} left join partners p on p.id = o.partner_fk left join quotes q on q.id = o.sold_quote_fk
where o.document_id = ?`;

type Found = OpportunityOverview['opportunity'] &
  Pick<OpportunityOverview, 'lastChange'> & { readonly row: number };

const questionOf = ({ name, rows, order }: OverviewPart): string => `
select '${name}' as part, count(*)::integer as count,
  coalesce(jsonb_agg(to_jsonb(f) - 'place' order by place) filter (where place <= ${MOST_ROWS}), '[]')::json as rows
from (select r.*, row_number() over (order by ${order}) as place from (${rows}) r) f`;

const partsOf = async (
  strapi: Core.Strapi,
  opportunity: number,
  parts: readonly OverviewPart[]
): Promise<OpportunityOverview['parts']> => {
  if (parts.length === 0) return {};
  const found = await sql<PartOfOpportunity & { readonly part: string }>(
    strapi,
    `with wanted as (select ?::integer as id) ${parts.map(questionOf).join(' union all ')}`,
    [opportunity]
  );
  return Object.fromEntries(found.map(({ part, count, rows }) => [part, { count, rows }]));
};

const readable = async (strapi: Core.Strapi): Promise<OverviewPart[]> => {
  const may = await Promise.all(OVERVIEW_PARTS.map(({ reads }) => mayRead(strapi, reads)));
  return OVERVIEW_PARTS.filter((_part, index) => may[index]);
};

/**
 * GET /opportunities/:documentId/overview (OPP-18, OPP-33, OPP-34): the deal and what hangs on it, in two statements.
 * Kinds of records that the caller may not read are left out; rows that he may not see are neither shown nor counted.
 */
export const overview = async (
  strapi: Core.Strapi,
  { documentId }: { readonly documentId: string }
): Promise<OpportunityOverview> => {
  const found = await sqlOne<Found>(strapi, OPPORTUNITY, [documentId]);
  if (!found) throw new RuleViolation('record.not-found', {}, 'unknown');
  const { row, lastChange, ...opportunity } = found;
  const mayReadHistory = await mayRead(strapi, 'api::history-entry.history-entry');
  const parts = await partsOf(strapi, row, await readable(strapi));
  return { opportunity, parts, lastChange: mayReadHistory ? lastChange : null };
};
