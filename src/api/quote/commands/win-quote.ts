import type { Core } from '@strapi/strapi';
import type { SellInput } from '../../../wire/commands/quote';
import { opportunitiesOf, type Sold } from '../../../wire/services/opportunity';
import { loadQuote } from './load-quote';

/** Winning a quote is selling its opportunity by this very quote: one command, two names (QUO-40). */
export const winQuote = async (
  strapi: Core.Strapi,
  { documentId, ...conditions }: SellInput & { documentId: string }
): Promise<Sold> => {
  const quote = await loadQuote(strapi, { documentId, lock: false });
  return opportunitiesOf(strapi).sell({ ...conditions, documentId: quote.opportunity.id, quote: documentId });
};
