import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { sqlOne } from '../../../platform/database/sql';
import type { SellInput } from '../../../wire/commands/quote';
import { opportunitiesOf, type Sold } from '../../../wire/services/opportunity';

/** Winning a quote is selling its opportunity by this very quote: one command, two names (QUO-40). */
export const winQuote = async (
  strapi: Core.Strapi,
  { documentId, ...conditions }: SellInput & { documentId: string }
): Promise<Sold> => {
  const opportunity = await sqlOne<{ id: string }>(
    strapi,
    'select o.document_id as id from opportunities o join quotes q on q.opportunity_fk = o.id where q.document_id = ?',
    [documentId]
  );
  if (!opportunity) throw new RuleViolation('record.not-found', {}, 'unknown');
  return opportunitiesOf(strapi).sell({ ...conditions, documentId: opportunity.id, quote: documentId });
};
