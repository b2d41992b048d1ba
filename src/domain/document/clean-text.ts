/** What XML 1.0 cannot hold: control characters (tab, line feed and carriage return excepted) and non-characters. */

const ILLEGAL_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/**
 * A text as it may stand in a document: line ends become `\n`, what XML cannot hold is dropped (half of a
 * surrogate pair too), everything else, markup and braces included, stays literally as it was.
 */
export const cleanText = (text: string | null | undefined): string =>
  (text ?? '').replace(/\r\n?/g, '\n').replace(ILLEGAL_IN_XML, '');

/** The parts that are there, one below the other; an address without a street has no empty line. */
export const linesOf = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');
