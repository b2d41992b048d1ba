import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { inTransaction } from '../../../platform/database/transaction';
import type { EditOpportunitiesInput, MoveOpportunitiesInput } from '../../../wire/commands/opportunity';

const OPPORTUNITY = 'api::opportunity.opportunity';

/** What became of one of the opportunities; `errors` names the fields. */
export interface EditedOpportunity {
  readonly documentId: string;
  readonly ok: boolean;
  readonly code?: string;
  readonly errors?: unknown;
}

interface Edited {
  readonly changed: number;
  readonly refused: number;
  readonly results: readonly EditedOpportunity[];
}

const edit = async (strapi: Core.Strapi, documentId: string, data: object): Promise<void> => {
  const changed = await strapi.documents(OPPORTUNITY).update({ documentId, data: data as never });
  if (!changed) throw new RuleViolation('record.not-found', {}, 'unknown');
};

const result = async (strapi: Core.Strapi, documentId: string, data: object): Promise<EditedOpportunity> => {
  try {
    await inTransaction(strapi, () => edit(strapi, documentId, data), { retry: true });
    return { documentId, ok: true };
  } catch (refusal) {
    if (!(refusal instanceof RuleViolation)) throw refusal;
    const { code, details } = refusal;
    return {
      documentId,
      ok: false,
      code,
      ...(details.errors === undefined ? {} : { errors: details.errors }),
    };
  }
};

/**
 * The same change to many opportunities, each for itself: what one refuses does not keep the others from it, and one
 * that the caller does not see answers as one that does not exist (OPP-05). With an Idempotency-Key, whose answer is
 * kept together with the work, it is all of them or none.
 */
export const editOpportunities = async (
  strapi: Core.Strapi,
  { opportunities, data }: EditOpportunitiesInput
): Promise<Edited> => {
  const isOneUnit = strapi.db.inTransaction();
  const results: EditedOpportunity[] = [];
  for (const documentId of new Set(opportunities)) {
    if (isOneUnit) await edit(strapi, documentId, data);
    results.push(isOneUnit ? { documentId, ok: true } : await result(strapi, documentId, data));
  }
  const changed = results.filter(({ ok }) => ok).length;
  return { changed, refused: results.length - changed, results };
};

/** To another project; their quotes keep the price books they have (OPP-04). */
export const moveOpportunities = (
  strapi: Core.Strapi,
  { opportunities, project }: MoveOpportunitiesInput
): Promise<Edited> => editOpportunities(strapi, { opportunities, data: { project } });
