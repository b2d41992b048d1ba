import { RuleViolation } from '../../../domain/shared/rule-violation';
import { before, type Rule, type WriteAction } from '../write';

/** Rows of these types are written by commands only, whole and judged together; no door writes one by itself. */
export const writtenByCommandsOnly = (
  uids: readonly string[],
  actions: readonly WriteAction[] = ['create', 'update', 'delete']
): Rule[] =>
  uids.map((uid) =>
    before(uid, actions, () => {
      throw new RuleViolation('record.written-by-commands', { type: uid }, 'forbidden');
    })
  );
