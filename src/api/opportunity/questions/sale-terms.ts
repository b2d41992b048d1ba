import type { Core } from '@strapi/strapi';
import type { SaleCandidate } from '../../../domain/quote/reasons-not-to-sell';
import { asSystem } from '../../../platform/actor/actor';
import { findRow } from '../../../platform/lock/lock-row';
import type { LoadedQuote } from '../../../wire/quote-aggregate';
import type { SaleTerms } from '../../../wire/services/opportunity';
import { missingFields, settingsFor } from '../commands/load-sale';
import { candidateOf } from '../commands/sale-candidate';
import { soldItems } from '../commands/sold-items';
import { fieldsAskedFor } from '../../../domain/opportunity/mandatory-fields';

/** Only whether something is there: what it says is nobody's business here. */
const filled = ({ fields, mandatoryFields, ...opportunity }: SaleCandidate['opportunity']) => ({
  ...opportunity,
  mandatoryFields,
  fields: Object.fromEntries(
    mandatoryFields.map((field) => [field, (fields[field] ?? '') === '' ? null : true])
  ),
});

/** See `OpportunityService.saleTerms`. Products are read as the system, as the sale itself reads them. */
export const saleTerms = async (strapi: Core.Strapi, quote: LoadedQuote): Promise<SaleTerms> => {
  const opportunity = await findRow(strapi, 'api::opportunity.opportunity', quote.opportunity.id);
  const settings = await settingsFor(strapi, opportunity.stage_fk as number | null);
  const candidate = candidateOf({
    opportunity,
    statusIsClosed: settings.isClosed,
    mandatoryFields: fieldsAskedFor(settings.mandatoryFields),
    quote,
    items: await asSystem(() => soldItems(strapi, quote)),
  });
  return {
    opportunity: filled(candidate.opportunity),
    inactiveAccountIds: candidate.inactiveAccountIds,
    products: new Map(candidate.quote?.lines.map(({ id, products }) => [id, products])),
    missingFields: await missingFields(strapi, quote),
  };
};
