import type { Core } from '@strapi/strapi';
import { sql } from '../../../platform/database/sql';
import type { TimelineEntry } from '../../../wire/commands/account-answers';

const ENTRIES = `
select at, actor_name as "actorName", action, command, record_type as "recordType", record_id as "recordId",
  array(select jsonb_object_keys(coalesce(changes, '{}')::jsonb) order by 1) as "changedFields"
from history_entries where account_id = ? order by at desc, id desc limit ? offset ?`;

/** What happened with an account and with all that hangs on it, the latest first, as the caller sees it. */
export const timelineEntries = (
  strapi: Core.Strapi,
  account: string,
  page: { readonly limit: number; readonly offset: number }
): Promise<TimelineEntry[]> => sql<TimelineEntry>(strapi, ENTRIES, [account, page.limit, page.offset]);
