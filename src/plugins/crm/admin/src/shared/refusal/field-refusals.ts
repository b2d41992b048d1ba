import type { Reason } from '../../../../../../domain/shared/rule-violation';
import { codeOfField, type FieldError, reasonsOf } from './read-refusal';

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

const detailIn = (error: unknown, name: 'code' | 'constraint'): string | undefined => {
  const details = isObject(error) && 'details' in error ? error.details : undefined;
  return isObject(details) && name in details
    ? String((details as Record<string, unknown>)[name])
    : undefined;
};

const problemOf = (each: unknown, fallback: string): FieldProblem[] => {
  if (!isObject(each) || !('path' in each) || !Array.isArray(each.path) || each.path.length === 0) return [];
  return [{ path: each.path.map(String).join('.'), code: codeOfField(each as FieldError, fallback) }];
};

const camelCase = (words: readonly string[]): string =>
  words.join('-').replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());

/** What exists already belongs to the field that its constraint is named after: `products-code-uq` to `code`. */
const duplicateIn = (error: unknown, isShown: (path: string) => boolean): FieldProblem[] => {
  const code = detailIn(error, 'code');
  const words = detailIn(error, 'constraint')?.replace(/-uq$/, '').split('-') ?? [];
  if (code !== 'record.not-unique') return [];
  const path = words.map((_word, at) => camelCase(words.slice(at))).find(isShown);
  return path === undefined ? [] : [{ path, code }];
};

/** Takes a refusal apart: problems that name a field, and everything else. `prefix`: `account.email` -> `email`. */
export const fieldProblemsOf = (error: unknown, isShown: (path: string) => boolean, prefix = ''): Refused => {
  if (!error) return { problems: [], others: [] };
  const named = errorsOf(error)
    .flatMap((each) => problemOf(each, detailIn(error, 'code') ?? 'request.malformed'))
    .map(({ path, code }) => ({
      path: path.startsWith(prefix) ? path.slice(prefix.length) : path,
      code,
    }));
  const problems = [...named, ...duplicateIn(error, isShown)];
  return problems.length > 0 ? { problems, others: [] } : { problems, others: reasonsOf(error) };
};

/** Problems of fields that this form does not show: they would stand nowhere, so they go above it. */
export const problemsElsewhere = (
  problems: readonly FieldProblem[],
  isShown: (path: string) => boolean,
  uid: string
): readonly Reason[] =>
  problems
    .filter(({ path }) => !isShown(path))
    .map(({ path, code }) => ({ code, details: { field: path.split('.').at(-1), uid } }));
