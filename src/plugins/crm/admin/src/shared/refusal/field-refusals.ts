import type { Reason } from '../../../../../../domain/shared/rule-violation';
import { reasonsOf } from './read-refusal';

/** What is wrong at one field, by its path in what was sent: `email`, `contacts.0.phone`. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
}

interface Refused {
  readonly problems: readonly FieldProblem[];
  /** What belongs to no field: shown above the form. */
  readonly others: readonly Reason[];
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const errorsOf = (error: unknown): readonly unknown[] => {
  const details = isObject(error) && 'details' in error ? error.details : undefined;
  return isObject(details) && 'errors' in details && Array.isArray(details.errors) ? details.errors : [];
};

const codeOf = (error: unknown): string | undefined =>
  isObject(error) && 'details' in error && isObject(error.details) && 'code' in error.details
    ? String(error.details.code)
    : undefined;

const problemOf = (each: unknown, fallback: string): FieldProblem[] => {
  if (!isObject(each) || !('path' in each) || !Array.isArray(each.path) || each.path.length === 0) return [];
  const code = 'code' in each && typeof each.code === 'string' ? each.code : fallback;
  return [{ path: each.path.map(String).join('.'), code }];
};

/** Takes a refusal apart: problems that name a field, and everything else. `prefix`: `account.email` -> `email`. */
export const fieldProblemsOf = (error: unknown, prefix = ''): Refused => {
  if (!error) return { problems: [], others: [] };
  const problems = errorsOf(error)
    .flatMap((each) => problemOf(each, codeOf(error) ?? 'request.malformed'))
    .map(({ path, code }) => ({
      path: path.startsWith(prefix) ? path.slice(prefix.length) : path,
      code,
    }));
  return problems.length > 0 ? { problems, others: [] } : { problems, others: reasonsOf(error) };
};

/** Problems of fields that this form does not show: they would stand nowhere, so they go above it. */
export const problemsElsewhere = (
  problems: readonly FieldProblem[],
  isShown: (path: string) => boolean
): readonly Reason[] =>
  problems
    .filter(({ path }) => !isShown(path))
    .map(({ path, code }) => ({ code, details: { field: path.split('.').at(-1) } }));
