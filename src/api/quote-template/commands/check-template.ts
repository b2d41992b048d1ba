import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { invalidTemplate, type TemplateProblem } from '../../../documents/docx/template-problem';
import { renderPool } from '../../../documents/render-pool';

export interface TemplateToCheck {
  readonly file: { readonly bytes: Uint8Array };
}

/** Everything wrong with a file, also when it is no Word file at all. Keeps nothing. */
export const checkTemplate = async (
  _strapi: Core.Strapi,
  { file }: TemplateToCheck
): Promise<{ readonly problems: readonly TemplateProblem[] }> => {
  try {
    return { problems: await renderPool().check(file.bytes) };
  } catch (error) {
    if (!(error instanceof RuleViolation) || !Array.isArray(error.details.problems)) throw error;
    return { problems: error.details.problems as TemplateProblem[] };
  }
};

/** Refuses (422) `quote-template.unreadable` and `quote-template.invalid`, both with `details.problems`. */
export const refuseUnusable = async (bytes: Uint8Array): Promise<void> => {
  const problems = await renderPool().check(bytes);
  if (problems.length > 0) throw invalidTemplate(problems);
};
