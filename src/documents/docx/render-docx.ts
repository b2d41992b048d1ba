import type PizZip from 'pizzip';
import type { QuoteDocumentView } from '../../domain/document/token-catalogue';
import type { AmountRead } from '../../domain/document/compare-amounts';
import type { QuoteDocumentRecord } from '../quote-document-record';
import { quoteDocumentView } from '../quote-document-view';
import { problemsBeforeCompiling, problemsOfTemplate } from './check-template';
import { compileDocx, mistakesOf, type CompiledTemplate } from './compile-docx';
import { problemOfMistake } from './explain-mistake';
import { expectedAmounts } from './expected-amounts';
import { openTemplate, type OpenTemplate } from './open-template';
import { readAmountsBack } from './read-back';
import { invalidTemplate } from './template-problem';

/** Every entry of a produced file carries this moment: the same quote gives the same bytes (TP-18). */
const FIXED_MOMENT = new Date(2000, 0, 1, 12);

/** Leave a blank but do no harm: the token may have gone from the catalogue since the upload. */
const HARMLESS = new Set(['unknown-token', 'unknown-filter']);

/** A template that may be filled, again and again: reading its tags costs as much as filling it. */
export interface ReadyTemplate {
  readonly compiled: CompiledTemplate;
}

/** Tags that could do harm are refused (`quote-template.invalid`); unknown ones print blanks. */
export const readyTemplate = (template: OpenTemplate): ReadyTemplate => {
  const early = problemsBeforeCompiling(template);
  if (early.length > 0) throw invalidTemplate(early);
  const compiled = compileDocx(template);
  const problems = problemsOfTemplate(compiled).filter(({ code }) => !HARMLESS.has(code));
  if (problems.length > 0) throw invalidTemplate(problems);
  return { compiled };
};

const fillWith = (fill: NonNullable<CompiledTemplate['fill']>, view: QuoteDocumentView): PizZip => {
  try {
    return fill(view);
  } catch (error) {
    const mistakes = mistakesOf(error);
    throw mistakes === undefined ? error : invalidTemplate(mistakes.flatMap(problemOfMistake));
  }
};

const produce = ({ compiled: { fill } }: ReadyTemplate, view: QuoteDocumentView): Buffer => {
  if (fill === undefined) throw new Error('A template with mistakes is refused before it is filled');
  const zip = fillWith(fill, view);
  Object.values(zip.files).forEach((file) => Object.assign(file, { date: FIXED_MOMENT }));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
};

export interface QuoteOnPaper {
  readonly docx: Buffer;
  /** Every amount on it, as the file says it. */
  readonly amounts: readonly AmountRead[];
}

/**
 * The Word file of a quote, and its amounts read back from it. Missing values print as blanks. Refuses as
 * `quoteDocumentView` and `readAmountsBack` do. Blocks for as long as it works: call it through the render workers.
 */
export const renderQuote = (template: ReadyTemplate, record: QuoteDocumentRecord): QuoteOnPaper => {
  const view = quoteDocumentView(record);
  const docx = produce(template, view);
  const expected = expectedAmounts(template.compiled.tags, view);
  return { docx, amounts: readAmountsBack(docx, expected, record.locale) };
};

/** A Word file from bytes that nobody has looked at yet. */
export const renderDocx = (file: Uint8Array, record: QuoteDocumentRecord): Buffer =>
  renderQuote(readyTemplate(openTemplate(file)), record).docx;
