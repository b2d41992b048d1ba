import type { Core } from '@strapi/strapi';
import { sql } from '../../../platform/database/sql';
import type { ChangeEntry } from '../../../wire/commands/timeline';
import type { TimelineOf } from '../../../wire/services/history-entry';

export interface TimelineFilter {
  readonly recordType?: string;
  readonly field?: string;
  readonly person?: string;
  /** Without lines, payers and other parts of something larger. */
  readonly isWholesOnly?: boolean;
}

/** Records that people speak of; a sale alone writes dozens of the others. */
const WHOLES = [
  'account',
  'contact',
  'project',
  'schedule',
  'opportunity',
  'quote',
  'contract',
  'sales-document',
  'attachment',
  'memo',
  'memo-comment',
].map((type) => `api::${type}.${type}`);

const ENTRIES = `
select at, actor_name as "actorName", action, command, record_type as "recordType", record_id as "recordId",
  array(select jsonb_object_keys(coalesce(changes, '{}')::jsonb) order by 1) as "changedFields",
  coalesce(changes, '{}')::json as changes
from history_entries where `;

/** Contracts and papers follow their account: their entries know no opportunity. */
const OF_OPPORTUNITY = `(opportunity_id = ? or record_id = any(array(
  with sold as (select k.id, k.document_id from contracts k join opportunities o on o.id = k.opportunity_fk where o.document_id = ?)
  select document_id from sold union all select l.document_id from contract_lines l join sold on sold.id = l.contract_fk
  union all select d.document_id from sales_documents d join opportunities o on o.id = d.opportunity_fk where o.document_id = ?)))`;

const PAGE = ' order by at desc, id desc limit ? offset ?';

const scopeOf = (of: TimelineOf): { readonly text: string; readonly bindings: readonly string[] } =>
  'account' in of
    ? { text: 'account_id = ?', bindings: [of.account] }
    : { text: OF_OPPORTUNITY, bindings: [of.opportunity, of.opportunity, of.opportunity] };

const CONDITIONS = [
  ['recordType', 'record_type = ?'],
  ['field', "jsonb_exists(coalesce(changes, '{}')::jsonb, ?)"],
  ['person', 'actor_name = ?'],
] as const;

/** What happened with a record and with all that hangs on it, the latest first, as the caller sees it. */
export const timelineEntries = (
  strapi: Core.Strapi,
  of: TimelineOf,
  page: { readonly limit: number; readonly offset: number },
  filter: TimelineFilter = {}
): Promise<ChangeEntry[]> => {
  const wanted: { condition: string; value: string }[] = CONDITIONS.flatMap(([key, condition]) =>
    filter[key] === undefined ? [] : [{ condition, value: filter[key] }]
  );
  if (filter.isWholesOnly)
    wanted.push({ condition: 'record_type = any(?)', value: WHOLES as unknown as string });
  const { text, bindings } = scopeOf(of);
  return sql<ChangeEntry>(
    strapi,
    [ENTRIES + text, ...wanted.map(({ condition }) => condition)].join(' and ') + PAGE,
    [...bindings, ...wanted.map(({ value }) => value), page.limit, page.offset]
  );
};
