export interface TextLimits {
  /** Longest text in characters as PostgreSQL counts them (code points), after trimming. */
  readonly max: number;
  /** Comments and descriptions may hold tabs and line ends; names may not. */
  readonly multiline?: boolean;
}

/** Fits the column of a Strapi `string`. */
export const SHORT_TEXT: TextLimits = { max: 255 };
export const LONG_TEXT: TextLimits = { max: 10_000, multiline: true };

export type TextRefusal = 'text.not-well-formed' | 'text.too-long';

/*
 * PostgreSQL refuses NUL and lone surrogates with an error that would become a 500; XML (and so every Word
 * document made from the text) refuses the other control characters, U+FFFE and U+FFFF.
 */
const NEVER_IN_TEXT = /[\p{Cs}\p{Cc}\uFFFE\uFFFF]/u;
const NEVER_IN_LONG_TEXT = /[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/u;

export const isWellFormedText = (text: string, multiline = false): boolean =>
  !(multiline ? NEVER_IN_LONG_TEXT : NEVER_IN_TEXT).test(text);

/** Counts no further than needed: a text of a megabyte must not be spread into an array. */
const isLongerThan = (text: string, max: number): boolean =>
  text.length > max && (text.length > 2 * max || Array.from(text).length > max);

/** What is stored: the text without blanks around it; a text of blanks only is no text. */
export const tidyText = (text: string): string | null => text.trim() || null;

/** Why a text cannot be stored, or undefined. Judges the text as it would be stored (trimmed). */
export const refusalOfText = (text: string, limits: TextLimits): TextRefusal | undefined => {
  const stored = text.trim();
  if (isLongerThan(stored, limits.max)) return 'text.too-long';
  return isWellFormedText(stored, limits.multiline) ? undefined : 'text.not-well-formed';
};
