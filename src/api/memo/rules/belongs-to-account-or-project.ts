import { RuleViolation } from '../../../domain/shared/rule-violation';
import { relatedIdAfter } from '../../../platform/write-gate/record-after';
import { before } from '../../../platform/write-gate/write';

/** A memo is about a customer, a project, or both (MEMO-01, MEMO-05); who sees each of them sees the memo. */
export const belongsToAccountOrProject = before('api::memo.memo', ['create', 'update'], async (write) => {
  const owners = [await relatedIdAfter(write, 'account'), await relatedIdAfter(write, 'project')];
  if (owners.every((owner) => owner === null))
    throw new RuleViolation('memo.owner-required', { errors: [{ path: ['account'] }] });
});
