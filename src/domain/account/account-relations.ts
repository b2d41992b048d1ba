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
