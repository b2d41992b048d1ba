import type { AmountRead } from '../../domain/document/compare-amounts';
import { readAmount } from '../../domain/document/read-amount';
import { RuleViolation } from '../../domain/shared/rule-violation';
import type { ExpectedAmount } from './expected-amounts';
import { readZip, type ZipLimits } from './read-zip';
import { partOf } from './template-problem';

/** As much as may be produced, and some air: these limits guard a reader, not a producer. */
const LIMITS: ZipLimits = {
  fileBytes: 60_000_000,
  entries: 2_000,
  entryBytes: 60_000_000,
  totalBytes: 120_000_000,
};

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** What a reader sees of one file of the package, paragraph by paragraph. */
const textOf = (xml: string): string =>
  xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_all, name: string) => ENTITIES[name] ?? '');

const isDigit = (letter: string | undefined): boolean => letter !== undefined && /\p{Nd}/u.test(letter);

/** Where the amount stands as a whole: `5.00` is not found in `15.00` nor in `5.001`. */
const find = (text: string, { text: printed, isTight }: ExpectedAmount, from: number): number => {
  if (isTight) return text.indexOf(printed, from);
  for (let at = text.indexOf(printed, from); at >= 0; at = text.indexOf(printed, at + 1)) {
    const cutsBefore = isDigit(printed[0]) && isDigit(text[at - 1]);
    const cutsAfter = isDigit(printed.at(-1)) && isDigit(text[at + printed.length]);
    if (!cutsBefore && !cutsAfter) return at;
  }
  return -1;
};

const isSame = (one: string, other: string): boolean => {
  const plain = (decimal: string): string =>
    (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal).replace(/^-?0$/, '0');
  return plain(one) === plain(other);
};

const differ = ({ file, path, raw, text }: ExpectedAmount): RuleViolation =>
  new RuleViolation(
    'sales-document.amounts-differ',
    { amounts: [{ path, part: partOf(file), expected: raw, printed: text }] },
    'conflict'
  );

/**
 * Reads the amounts back from a produced Word file: each expected one must stand in its file, in its order, and
 * say in the language of the paper what the record says. Refuses `sales-document.amounts-differ` (409), naming the
 * first amount that does not.
 */
export const readAmountsBack = (
  docx: Buffer,
  expected: readonly ExpectedAmount[],
  locale: string
): AmountRead[] => {
  if (expected.length === 0) return [];
  const files = new Map(readZip(docx, LIMITS).map(({ name, content }) => [name, content]));
  const texts = new Map<string, string>();
  const ends = new Map<string, number>();
  return expected.map((amount) => {
    const { file, path, raw, text: printed } = amount;
    const text = texts.get(file) ?? textOf(files.get(file)?.toString() ?? '');
    texts.set(file, text);
    const at = find(text, amount, ends.get(file) ?? 0);
    if (at < 0) throw differ(amount);
    ends.set(file, at + printed.length);
    const read = readAmount(text.slice(at, at + printed.length), locale);
    if (!isSame(read, raw)) throw differ(amount);
    return { path, amount: read };
  });
};
