import type { Core } from '@strapi/strapi';
import { findRow } from '../../../platform/lock/lock-row';
import type { Timeline, TimelineQuery } from '../../../wire/commands/timeline';
import { historyOf } from '../../../wire/services/history-entry';

/** OPP-29: of an opportunity with its quotes, contracts and all else that hangs on it. */
export const timeline = async (
  strapi: Core.Strapi,
  { documentId, ...query }: TimelineQuery & { readonly documentId: string }
): Promise<Timeline> => {
  const { document_id: opportunity } = await findRow(strapi, 'api::opportunity.opportunity', documentId);
  return historyOf(strapi).timeline({ opportunity }, query);
};
