import type { RefusalKind } from '../shared/rule-violation';
import type { Problem } from '../shared/problem';

/** A quote or contract of another account's deal in which this account is a customer. */
export interface DealOfOthers {
  readonly kind: 'quote' | 'contract';
  readonly documentId: string;
  readonly name: string;
}

/**
 * A private account takes part in its own deals only (domain 7): as payer in another account's deal it would hide a
 * part of that deal, and its money, from the people who work on it. Refused with `PRIVATE_IN_DEALS_KIND`.
 */
export const reasonsNotToMakePrivate = (
  wasPrivate: boolean,
  willBePrivate: boolean,
  heldBy: readonly DealOfOthers[]
): readonly Problem[] =>
  willBePrivate && !wasPrivate && heldBy.length > 0
    ? [{ code: 'account.private-in-deals-of-others', path: 'isPrivate', details: { heldBy } }]
    : [];

export const PRIVATE_IN_DEALS_KIND: RefusalKind = 'conflict';
