import type { Core } from '@strapi/strapi';
import { findRow } from '../../../platform/lock/lock-row';
import type { Timeline, TimelineQuery } from '../../../wire/commands/timeline';
import { historyOf } from '../../../wire/services/history-entry';

/** ACC-78: of a customer and all that hangs on it. */
export const timeline = async (
  strapi: Core.Strapi,
  { documentId, ...query }: TimelineQuery & { readonly documentId: string }
): Promise<Timeline> => {
  const { document_id: account } = await findRow(strapi, 'api::account.account', documentId);
  return historyOf(strapi).timeline({ account }, query);
};
