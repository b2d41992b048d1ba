import type { Problem } from '../../domain/shared/problem';
import { RuleViolation, type RefusalKind } from '../../domain/shared/rule-violation';

/**
 * Refuses with every problem at its field: `details.errors`, each with `path`, `code` and what it needs to be
 * explained. Forms show each under the field where it was typed.
 */
export const refuseFields = (problems: readonly Problem[], kind: RefusalKind = 'invalid'): void => {
  const [first] = problems;
  if (first === undefined) return;
  const errors = problems.map(({ code, details, path }) => ({
    path: path.split('.'),
    code,
    ...(details && { details }),
  }));
  throw new RuleViolation(first.code, { errors }, kind);
};
