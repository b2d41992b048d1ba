import { type Lockable, reasonsNotToChange } from '../opportunity/lock';
import type { Reason } from '../shared/rule-violation';
import type { QuoteStatus } from './status';

export interface DeletableQuote {
  readonly status: QuoteStatus;
  readonly isActive: boolean;
  readonly hasActuals: boolean;
  readonly hasContract: boolean;
}

/**
 * Everything that holds a quote: `opportunity.locked`, `quote.active` (QUO-25), `quote.won`,
 * `quote.has-actuals`, `quote.has-contract`. Conflicts (409).
 */
export const reasonsNotToDeleteQuote = (quote: DeletableQuote, opportunity: Lockable): Reason[] => [
  ...reasonsNotToChange(opportunity),
  ...[
    { code: 'quote.active', holds: quote.isActive },
    { code: 'quote.won', holds: quote.status === 'won' },
    { code: 'quote.has-actuals', holds: quote.hasActuals },
    { code: 'quote.has-contract', holds: quote.hasContract },
  ]
    .filter(({ holds }) => holds)
    .map(({ code }) => ({ code })),
];
