import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { mayRead } from '../../../platform/actor/may-read';
import type { Timeline, TimelineQuery } from '../../../wire/commands/timeline';
import type { TimelineOf } from '../../../wire/services/history-entry';
import { nameChanges } from './name-changes';
import { timelineEntries } from './timeline-entries';

const PAGE_SIZE = 25;
const LARGEST_PAGE = 100;

const numberOf = (value: TimelineQuery['page'], otherwise: number): number =>
  Math.max(1, Number(value ?? otherwise));

/** ACC-75, ACC-78, OPP-29: the whole history of a record that the caller sees, page by page, by type, field or person. */
export const timeline = async (
  strapi: Core.Strapi,
  of: TimelineOf,
  { page, pageSize, parts, ...filter }: TimelineQuery
): Promise<Timeline> => {
  if (!(await mayRead(strapi, 'api::history-entry.history-entry')))
    throw new RuleViolation('history.not-readable', {}, 'forbidden');
  const limit = Math.min(LARGEST_PAGE, numberOf(pageSize, PAGE_SIZE));
  const wanted = { limit: limit + 1, offset: (numberOf(page, 1) - 1) * limit };
  const entries = await timelineEntries(strapi, of, wanted, { ...filter, isWholesOnly: parts === 'false' });
  return { entries: await nameChanges(strapi, entries.slice(0, limit)), hasMore: entries.length > limit };
};
