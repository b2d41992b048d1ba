import { type Lockable, reasonsNotToChange } from '../opportunity/lock';
import type { Reason } from '../shared/rule-violation';
import { freezesContent, freezesPayers, type QuoteStatus } from './status';

/** Lines, prices, dates, currency: `opportunity.locked`, `quote.content-frozen`. Conflicts (409). */
export const reasonsNotToEditContent = (status: QuoteStatus, opportunity: Lockable): Reason[] => [
  ...reasonsNotToChange(opportunity),
  ...(freezesContent(status) ? [{ code: 'quote.content-frozen', details: { state: status } }] : []),
];

/**
 * Customers of the quote and of its lines: `opportunity.locked`, `quote.customers-frozen`. Conflicts (409).
 */
export const reasonsNotToEditCustomers = (status: QuoteStatus, opportunity: Lockable): Reason[] => [
  ...reasonsNotToChange(opportunity),
  ...(freezesPayers(status) ? [{ code: 'quote.customers-frozen', details: { state: status } }] : []),
];
