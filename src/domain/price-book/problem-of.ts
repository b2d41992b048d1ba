import type { Problem } from '../shared/problem';
import { RuleViolation } from '../shared/rule-violation';

/** Runs a reader that refuses by throwing and answers with its refusal as a problem of that field. */
export const problemOf = (path: string, read: () => unknown): readonly Problem[] => {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    return [{ code: error.code, details: error.details, path }];
  }
};
