import { RuleViolation } from '../../domain/shared/rule-violation';

/** Where in the Word file a problem is; `file` means the file as a whole. */
export type TemplatePart =
  | 'file'
  | 'body'
  | 'header'
  | 'footer'
  | 'footnotes'
  | 'endnotes'
  | 'comments'
  | 'properties'
  | 'settings';

export interface TemplateProblem {
  /** Stable, kebab-case: `unknown-token`, `unclosed-loop`, `macros`. */
  readonly code: string;
  readonly part: TemplatePart;
  /** One plain English sentence that says what to do. */
  readonly message: string;
  /** The tag as it stands in the template, braces included. */
  readonly tag?: string;
  /** The token that was probably meant. */
  readonly nearest?: string;
}

/** Enough to repair a template in one go, few enough to read. */
export const MOST_PROBLEMS = 50;

const PARTS: readonly (readonly [RegExp, TemplatePart])[] = [
  [/^word\/header[^/]*\.xml$/, 'header'],
  [/^word\/footer[^/]*\.xml$/, 'footer'],
  [/^word\/footnotes[^/]*\.xml$/, 'footnotes'],
  [/^word\/endnotes[^/]*\.xml$/, 'endnotes'],
  [/^word\/comments[^/]*\.xml$/, 'comments'],
  [/^word\/settings[^/]*\.xml$/, 'settings'],
  [/^docProps\//, 'properties'],
  [/^word\/[^/]+\.xml$/, 'body'],
];

/** The place that people know under a name, for a file inside of the Word file. */
export const partOf = (fileName: string): TemplatePart =>
  PARTS.find(([pattern]) => pattern.test(fileName))?.[1] ?? 'file';

const LONGEST_SHOWN = 80;

/** A piece of the template as it is shown in a message: one line, not endless. */
export const shown = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
};

const refusal = (code: string) => (problems: readonly TemplateProblem[]) =>
  new RuleViolation(code, { problems: problems.slice(0, MOST_PROBLEMS) }, 'unreadable');

/** The file cannot be used as a Word template at all (422). */
export const unreadableTemplate = refusal('quote-template.unreadable');

/** The file is a sound Word file, but its tags are not (422). */
export const invalidTemplate = refusal('quote-template.invalid');
