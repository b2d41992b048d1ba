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
from history_entries where ?? = ?`;

const PAGE = ' order by at desc, id desc limit ? offset ?';

const scopeOf = (of: TimelineOf): [column: string, documentId: string] =>
  'account' in of ? ['account_id', of.account] : ['opportunity_id', of.opportunity];

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
  return sql<ChangeEntry>(
    strapi,
    [ENTRIES, ...wanted.map(({ condition }) => condition)].join(' and ') + PAGE,
    [...scopeOf(of), ...wanted.map(({ value }) => value), page.limit, page.offset]
  );
};
