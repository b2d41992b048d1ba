import type { Problem } from '../problem';
import { refusalOfText, tidyText, type TextLimits } from '../text';

/** What a check may know about the rest of the record. */
export interface FieldContext {
  /** ISO 3166-1 alpha-2 of the record after this write, else the company's own country, else unknown. */
  readonly country: string | undefined;
}

export type FieldAnswer = { readonly value: string } | { readonly refused: string };

export interface FieldRule {
  /** Tested first, so that no library ever sees a text of a megabyte. */
  readonly limits: TextLimits;
  /** Gets a trimmed, well-formed, non-empty text; answers with what is stored or with a code. */
  readonly check?: (typed: string, context: FieldContext) => FieldAnswer;
}

export type FieldTable<F extends string> = Readonly<Record<F, FieldRule>>;

/** A field that is missing (undefined) is not part of this write; null or blanks clear it. */
export type GivenFields<F extends string> = Partial<Readonly<Record<F, string | null>>>;

export interface CheckedFields<F extends string> {
  /** Only the fields that were given and passed. */
  readonly values: Partial<Record<F, string | null>>;
  readonly problems: readonly Problem[];
}

const answerOf = (rule: FieldRule, given: string | null, context: FieldContext): FieldAnswer | null => {
  const typed = given === null ? null : tidyText(given);
  if (typed === null) return null;
  const refused = refusalOfText(typed, rule.limits);
  if (refused !== undefined) return { refused };
  return rule.check ? rule.check(typed, context) : { value: typed };
};

/** Checks every given field of a table and collects all problems; `path` is the field's name. */
export const checkFields = <F extends string>(
  table: FieldTable<F>,
  given: GivenFields<F>,
  context: FieldContext
): CheckedFields<F> => {
  const values: Partial<Record<F, string | null>> = {};
  const problems: Problem[] = [];
  for (const field of Object.keys(table) as F[]) {
    const text = given[field];
    if (text === undefined) continue;
    const answer = answerOf(table[field], text, context);
    if (answer !== null && 'refused' in answer) problems.push({ code: answer.refused, path: field });
    else values[field] = answer === null ? null : answer.value;
  }
  return { values, problems };
};
