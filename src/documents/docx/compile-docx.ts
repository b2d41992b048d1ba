import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { QuoteDocumentView } from '../../domain/document/token-catalogue';
import { readTag } from '../../domain/document/read-tag';
import type { OpenTemplate } from './open-template';
import { invalidTemplate, partOf, unreadableTemplate, type TemplatePart } from './template-problem';
import { parseTag } from './resolve-tag';

/** A tag as the template engine understood it. */
export interface TemplateTag {
  /** The file inside of the Word file that it stands in. */
  readonly file: string;
  readonly part: TemplatePart;
  /** What stands between the braces. */
  readonly raw: string;
  readonly path: string;
  /** What stands after the bar: `hangul` in `{totals.gross|hangul}`. */
  readonly filter?: string;
  readonly role: 'print' | 'open' | 'close' | 'raw-xml';
  /** Opens a section that is shown when there is nothing: `{^payers}`. */
  readonly isInverted?: boolean;
  /**
   * No letter, and so no border, stands between this tag and what prints before or after it: `{position}{net}`.
   * A digit counts as none.
   */
  readonly isTight: boolean;
  /** The element that the template wants to repeat, `w:tr`; undefined where the engine finds it itself. */
  readonly repeats?: string;
}

/** A mistake that the engine found in the structure of the tags. */
export interface TagMistake {
  readonly id: string;
  readonly part: TemplatePart;
  readonly tag: string;
  readonly closingTag: string;
}

export interface CompiledTemplate {
  readonly tags: readonly TemplateTag[];
  readonly mistakes: readonly TagMistake[];
  /** Fills the template, as often as wanted; missing when there are mistakes. */
  readonly fill: ((view: QuoteDocumentView) => PizZip) | undefined;
}

interface Placeholder {
  readonly type: string;
  readonly module?: string;
  readonly location?: string;
  readonly value?: string;
  readonly raw?: string;
  readonly expandTo?: string;
  readonly inverted?: boolean;
  readonly position?: string;
}

const roleOf = ({ module, location }: Placeholder): TemplateTag['role'] => {
  if (module === 'rawxml') return 'raw-xml';
  if (module !== 'loop') return 'print';
  return location === 'end' ? 'close' : 'open';
};

const toTag = (placeholder: Placeholder, file: string, isTight: boolean): TemplateTag => {
  const { value = '', raw = value, expandTo = 'auto', inverted = false } = placeholder;
  const { path, filter } = readTag(value);
  return {
    file,
    part: partOf(file),
    raw,
    path,
    role: roleOf(placeholder),
    isTight,
    ...(filter === undefined ? {} : { filter }),
    ...(inverted ? { isInverted: true } : {}),
    ...(expandTo === 'auto' ? {} : { repeats: expandTo }),
  };
};

const isBorder = ({ type, position, value = '' }: Placeholder): boolean =>
  type === 'content' ? position === 'insidetag' && value !== '' : value.startsWith('</w:p');

/** Whether the next piece of text in this direction borders on the tag with a letter that is no digit. */
const hasBorder = (pieces: readonly Placeholder[], index: number, step: 1 | -1): boolean => {
  for (let at = index + step; at >= 0 && at < pieces.length; at += step) {
    const piece = pieces[at];
    if (piece === undefined || piece.type === 'placeholder') return false;
    if (isBorder(piece)) return !/\p{Nd}/u.test([...(piece.value ?? '')].at(step === 1 ? 0 : -1) ?? '');
  }
  return true;
};

const isTight = (pieces: readonly Placeholder[], index: number): boolean =>
  !hasBorder(pieces, index, 1) || !hasBorder(pieces, index, -1);

/** Listens to the engine while it compiles: its own view of the tags is the only one worth checking. */
const tagCollector = () => {
  const tags: TemplateTag[] = [];
  let file = '';
  const module = {
    name: 'TagCollector',
    set: ({ inspect }: { inspect?: { filePath?: string; parsed?: readonly Placeholder[] } }): void => {
      if (inspect?.filePath !== undefined) file = inspect.filePath;
      inspect?.parsed?.forEach((piece, index, pieces) => {
        if (piece.type === 'placeholder') tags.push(toTag(piece, file, isTight(pieces, index)));
      });
    },
  };
  return { module, tags };
};

const BIGGEST_DOCUMENT = 30_000_000;

/** Stops a document that outgrows every template: packing it takes memory that no limit of a thread counts. */
const sizeGuard = () => {
  let size = 0;
  return {
    name: 'SizeGuard',
    set: ({ data }: { data?: unknown }): void => {
      if (data !== undefined) size = 0;
    },
    postrender: (parts: string[]): string[] => {
      size = parts.reduce((sum, part) => sum + part.length, size);
      if (size <= BIGGEST_DOCUMENT) return parts;
      const message = `The document would be bigger than ${BIGGEST_DOCUMENT / 1e6} MB; simplify the template.`;
      throw invalidTemplate([{ code: 'too-big', part: 'file', message }]);
    },
  };
};

interface EngineError {
  readonly message?: string;
  readonly properties?: {
    readonly id?: string;
    readonly file?: string;
    readonly xtag?: string;
    readonly context?: string;
    readonly openingtag?: string;
    readonly closingtag?: string;
    readonly pair?: { readonly left: string };
    readonly errors?: readonly EngineError[];
  };
}

const toMistake = ({ properties = {} }: EngineError): TagMistake => ({
  id: properties.id ?? 'unknown',
  part: partOf(properties.file ?? 'word/document.xml'),
  tag: properties.context ?? properties.openingtag ?? properties.pair?.left ?? properties.xtag ?? '',
  closingTag: properties.closingtag ?? '',
});

/** The mistakes in what the engine threw; undefined when it broke instead of judging. */
export const mistakesOf = (thrown: unknown): TagMistake[] | undefined => {
  const error = thrown as EngineError;
  if (error.properties?.id === undefined) return undefined;
  return (error.properties.errors ?? [error]).map(toMistake);
};

const damaged = () =>
  unreadableTemplate([
    {
      code: 'damaged',
      part: 'file',
      message: 'The file is damaged; save it again in Word and upload it once more.',
    },
  ]);

const unzip = (bytes: Buffer): PizZip => {
  try {
    return new PizZip(bytes, { checkCRC32: true });
  } catch {
    // The library throws plain errors for whatever is wrong with an archive.
    throw damaged();
  }
};

/**
 * The engine means to fill a template once and keeps the first data in these three places; reading a template costs
 * as much as filling it, so it is made to forget them. Every part that has tags is written anew each time.
 */
const fillAnew = (engine: Docxtemplater<PizZip>, view: QuoteDocumentView): PizZip => {
  Object.assign(engine, { rendered: false, scopeManagers: {}, mapper: undefined });
  engine.render(view);
  return engine.getZip();
};

/** Lets the template engine read the tags of a file that `openTemplate` has let through. */
export const compileDocx = (template: OpenTemplate): CompiledTemplate => {
  const zip = unzip(template.bytes);
  const { module, tags } = tagCollector();
  try {
    const engine = new Docxtemplater(zip, {
      modules: [module, sizeGuard()],
      parser: parseTag,
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      stripInvalidXMLChars: true,
      nullGetter: () => '',
      syntax: { changeDelimiterPrefix: null },
    });
    return { tags, mistakes: [], fill: (view) => fillAnew(engine, view) };
  } catch (error) {
    const mistakes = mistakesOf(error);
    // Its XML parser breaks on faults that are no business of ours, such as a prefix without a namespace.
    if (mistakes === undefined) throw damaged();
    return { tags, mistakes, fill: undefined };
  }
};
