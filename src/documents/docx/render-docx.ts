import type { QuoteDocumentView } from '../../domain/document/token-catalogue';
import { problemsBeforeCompiling, problemsOfTemplate } from './check-template';
import { compileDocx, mistakesOf, type CompiledTemplate } from './compile-docx';
import { problemOfMistake } from './explain-mistake';
import { openTemplate, type OpenTemplate } from './open-template';
import { invalidTemplate } from './template-problem';

/** Every entry of a produced file carries this moment: the same quote gives the same bytes (TP-18). */
const FIXED_MOMENT = new Date(2000, 0, 1, 12);

/** Leaves a blank but does no harm: the token may have gone from the catalogue since the upload. */
const HARMLESS = 'unknown-token';

const refuseHarmful = (template: OpenTemplate, compile: () => CompiledTemplate): CompiledTemplate => {
  const early = problemsBeforeCompiling(template);
  if (early.length > 0) throw invalidTemplate(early);
  const compiled = compile();
  const problems = problemsOfTemplate(compiled).filter(({ code }) => code !== HARMLESS);
  if (problems.length > 0) throw invalidTemplate(problems);
  return compiled;
};

const fill = ({ engine }: CompiledTemplate, view: QuoteDocumentView): Buffer => {
  if (engine === undefined) throw new Error('A template with mistakes is refused before it is filled');
  try {
    engine.render(view);
  } catch (error) {
    const mistakes = mistakesOf(error);
    throw mistakes === undefined ? error : invalidTemplate(mistakes.flatMap(problemOfMistake));
  }
  const zip = engine.getZip();
  Object.values(zip.files).forEach((file) => Object.assign(file, { date: FIXED_MOMENT }));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
};

/**
 * A Word file from a template that `openTemplate` has let through and the texts of a quote. Unknown tokens and
 * missing values print as blanks; tags that could do harm are refused (`quote-template.invalid`). Blocks for
 * as long as it works: call it through the render workers.
 */
export const renderOpenTemplate = (template: OpenTemplate, view: QuoteDocumentView): Buffer =>
  fill(
    refuseHarmful(template, () => compileDocx(template)),
    view
  );

/** The same from the bytes of a file that nobody has looked at yet. */
export const renderDocx = (file: Uint8Array, view: QuoteDocumentView): Buffer =>
  renderOpenTemplate(openTemplate(file), view);
