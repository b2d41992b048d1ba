import { RuleViolation } from '../../../domain/shared/rule-violation';
import type { TemplateProblem } from '../template-problem';

/** How an act was refused; fails when it was not. */
export const refusalOf = (
  act: () => unknown
): { code: string; kind: string; problems: TemplateProblem[] } => {
  try {
    act();
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    return {
      code: error.code,
      kind: error.kind,
      problems: (error.details['problems'] ?? []) as TemplateProblem[],
    };
  }
  throw new Error('Nothing was refused');
};

/** The codes of its problems, in order. */
export const problemCodes = (act: () => unknown): string[] => refusalOf(act).problems.map(({ code }) => code);
