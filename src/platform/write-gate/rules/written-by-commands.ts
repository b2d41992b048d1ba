import { RuleViolation } from '../../../domain/shared/rule-violation';
import { before, type Rule } from '../write';

/** Rows of these types are written by commands only, whole and judged together; no door writes one by itself. */
export const writtenByCommandsOnly = (uids: readonly string[]): Rule[] =>
  uids.map((uid) =>
    before(uid, ['create', 'update', 'delete'], () => {
      throw new RuleViolation('record.written-by-commands', { type: uid }, 'forbidden');
    })
  );
