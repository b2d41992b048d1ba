/** What is wrong with a Word template, as the server lists it. */
export interface TemplateProblem {
  readonly code: string;
  readonly part: string;
  /** English. */
  readonly message: string;
  readonly tag?: string;
  readonly nearest?: string;
}

const isProblem = (value: unknown): value is TemplateProblem =>
  typeof value === 'object' && value !== null && 'code' in value && 'part' in value && 'message' in value;

/** The list in a refusal (422); empty when it was refused for something else. */
export const problemsOf = (error: unknown): readonly TemplateProblem[] => {
  const details = (error as { details?: { problems?: unknown } } | undefined)?.details;
  return Array.isArray(details?.problems) ? details.problems.filter(isProblem) : [];
};
