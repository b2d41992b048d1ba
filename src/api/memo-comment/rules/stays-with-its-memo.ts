import { RuleViolation } from '../../../domain/shared/rule-violation';
import { relationChanges } from '../../../platform/write-gate/record-after';
import { before } from '../../../platform/write-gate/write';

/** A comment answers one memo; moved to another it would say something else to other readers. */
export const staysWithItsMemo = before('api::memo-comment.memo-comment', ['update'], async (write) => {
  if (await relationChanges(write, 'memo'))
    throw new RuleViolation('memo-comment.stays-with-memo', { errors: [{ path: ['memo'] }] });
});
