import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { mayRead } from '../../../platform/actor/may-read';
import { findRow } from '../../../platform/lock/lock-row';
import type { TimelineQuery } from '../../../wire/commands/account';
import type { Timeline } from '../../../wire/commands/account-answers';
import { nameChanges } from '../questions/name-changes';
import { timelineEntries } from '../questions/timeline-entries';

const PAGE_SIZE = 25;
const LARGEST_PAGE = 100;

const numberOf = (value: TimelineQuery['page'], otherwise: number): number =>
  Math.max(1, Number(value ?? otherwise));

/** ACC-75, ACC-78: the whole history of a customer, page by page, by type, field or person. */
export const timeline = async (
  strapi: Core.Strapi,
  { documentId, page, pageSize, ...filter }: TimelineQuery & { readonly documentId: string }
): Promise<Timeline> => {
  if (!(await mayRead(strapi, 'api::history-entry.history-entry')))
    throw new RuleViolation('history.not-readable', {}, 'forbidden');
  const account = await findRow(strapi, 'api::account.account', documentId);
  const limit = Math.min(LARGEST_PAGE, numberOf(pageSize, PAGE_SIZE));
  const wanted = { limit: limit + 1, offset: (numberOf(page, 1) - 1) * limit };
  const entries = await timelineEntries(strapi, account.document_id, wanted, filter);
  return { entries: await nameChanges(strapi, entries.slice(0, limit)), hasMore: entries.length > limit };
};
