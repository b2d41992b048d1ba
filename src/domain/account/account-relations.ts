import type { Problem } from '../shared/problem';
import type { Reason } from '../shared/rule-violation';
import { wouldMakeCycle, type Parents } from '../shared/tree';

/** ACC-65: an account cannot be its own ancestor. */
export const reasonsNotToMoveAccountUnder = <Id>(
  account: Id,
  newParent: Id | null,
  parents: Parents<Id>
): readonly Reason[] =>
  wouldMakeCycle(account, newParent, parents)
    ? [{ code: 'account.cycle', details: { parent: newParent } }]
    : [];

/** ACC-67: related accounts show each other; nobody is related to himself. */
export const reasonsNotToRelate = <Id>(account: Id, others: readonly Id[]): readonly Problem[] =>
  others.includes(account) ? [{ code: 'account.related-to-itself', path: 'relatedAccounts' }] : [];
