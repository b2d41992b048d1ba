import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
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
  readonly role: 'print' | 'open' | 'close' | 'raw-xml';
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
  /** Missing when there are mistakes. */
  readonly engine: Docxtemplater<PizZip> | undefined;
}

interface Placeholder {
  readonly type: string;
  readonly module?: string;
  readonly location?: string;
  readonly value?: string;
  readonly raw?: string;
  readonly expandTo?: string;
}

const roleOf = ({ module, location }: Placeholder): TemplateTag['role'] => {
  if (module === 'rawxml') return 'raw-xml';
  if (module !== 'loop') return 'print';
  return location === 'end' ? 'close' : 'open';
};

/** Listens to the engine while it compiles: its own view of the tags is the only one worth checking. */
const tagCollector = () => {
  const tags: TemplateTag[] = [];
  let file = '';
  const collect = ({ value = '', raw, ...placeholder }: Placeholder): void => {
    const { expandTo } = placeholder;
    const repeats = expandTo === undefined || expandTo === 'auto' ? {} : { repeats: expandTo };
    const part = partOf(file);
    tags.push({ file, part, raw: raw ?? value, path: value.trim(), role: roleOf(placeholder), ...repeats });
  };
  const module = {
    name: 'TagCollector',
    set: ({ inspect }: { inspect?: { filePath?: string; parsed?: readonly Placeholder[] } }): void => {
      if (inspect?.filePath !== undefined) file = inspect.filePath;
      inspect?.parsed?.filter(({ type }) => type === 'placeholder').forEach(collect);
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
    return { tags, mistakes: [], engine };
  } catch (error) {
    const mistakes = mistakesOf(error);
    // Its XML parser breaks on faults that are no business of ours, such as a prefix without a namespace.
    if (mistakes === undefined) throw damaged();
    return { tags, mistakes, engine: undefined };
  }
};
