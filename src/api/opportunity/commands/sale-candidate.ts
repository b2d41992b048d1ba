import type { SaleCandidate } from '../../../domain/quote/reasons-not-to-sell';
import type { StoredRow } from '../../../platform/write-gate/write';
import type { Sale } from './load-sale';
import { soldLines } from './sold-items';

const fieldsOf = (opportunity: StoredRow) => ({
  account: opportunity.account_fk,
  project: opportunity.project_fk,
  description: opportunity.description,
  expectedCloseDate: opportunity.expected_close_date,
  probability: opportunity.probability,
  value: opportunity.value,
  manager: opportunity.manager_fk,
  partner: opportunity.partner_fk,
});

/** A sale as the domain judges it. */
export const candidateOf = ({
  opportunity,
  statusIsClosed,
  mandatoryFields,
  quote,
  items,
}: Pick<Sale, 'opportunity' | 'statusIsClosed' | 'mandatoryFields' | 'quote' | 'items'>): SaleCandidate => ({
  opportunity: {
    locked: opportunity.locked === true,
    isClosed: statusIsClosed,
    fields: fieldsOf(opportunity),
    mandatoryFields: ['account', 'project', ...mandatoryFields],
  },
  quote: quote && {
    ...quote,
    fields: { ...quote },
    mandatoryFields: ['potentialCustomerRow', 'priceBookRow'],
    lines: soldLines(quote, items).map((line) => ({
      ...line,
      products: line.products.map(({ productId, contractType }) => ({
        id: productId,
        contractType: contractType.code,
      })),
    })),
  },
  inactiveAccountIds: quote
    ? [...quote.customers, ...quote.lines.flatMap((line) => line.customers)]
        .filter(({ accountIsActive }) => !accountIsActive)
        .map(({ accountId }) => accountId)
    : [],
});
