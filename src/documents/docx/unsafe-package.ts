import { partOf, shown, type TemplateProblem } from './template-problem';
import type { XmlVisitor } from './scan-xml';

const ALLOWED_NAMES = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^(docProps|docMetadata|customXml)\/([\w-]+\/)*[\w.-]+$/,
  /^word\/([\w-]+\/)*[\w .()-]+\.(xml|xml\.rels|png|jpe?g|gif|bmp|tiff?|svg|emf|wmf|wdp|odttf)$/,
];

const fileProblem = (code: string, message: string): TemplateProblem => ({ code, part: 'file', message });

const problemOfName = (name: string): TemplateProblem[] => {
  if (/vbaProject|vbaData/i.test(name))
    return [
      fileProblem('macros', 'The file contains macros; save it as a Word document without macros (.docx).'),
    ];
  if (/(^|\/)(embeddings|activeX|afchunk)[^/]*(\/|\.|$)/i.test(name))
    return [
      fileProblem(
        'embedded-file',
        `The file embeds another file (“${shown(name)}”); paste a picture instead.`
      ),
    ];
  if (name.endsWith('/') || ALLOWED_NAMES.some((allowed) => allowed.test(name))) return [];
  return [
    fileProblem(
      'unexpected-part',
      `The file holds the part “${shown(name)}”, which a template does not need.`
    ),
  ];
};

/** Folders that hold nothing may stay (some programs write them), whatever is in them is judged itself. */
export const problemsOfNames = (names: readonly string[]): TemplateProblem[] => {
  const problems = names.filter((name) => !/\/(embeddings|activeX)\/$/i.test(name)).flatMap(problemOfName);
  const isFirstOfItsKind = ({ code }: TemplateProblem, index: number): boolean =>
    problems.findIndex((other) => other.code === code) === index;
  return problems.filter((problem, index) => problem.code !== 'macros' || isFirstOfItsKind(problem, index));
};

const WORD_MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const problemOfKind = (types: readonly string[]): TemplateProblem[] => {
  const has = (pattern: RegExp): boolean => types.some((type) => pattern.test(type));
  if (has(/macroEnabled|vbaProject/i))
    return [
      fileProblem(
        'macros',
        'The file may contain macros; save it as a Word document without macros (.docx).'
      ),
    ];
  if (types.filter((type) => type === WORD_MAIN).length === 1) return [];
  const kind = has(/wordprocessingml\.template/)
    ? 'a Word template file (.dotx)'
    : has(/spreadsheetml/)
      ? 'a spreadsheet'
      : has(/presentationml/)
        ? 'a presentation'
        : 'not a Word document';
  return [fileProblem('not-a-docx', `The file is ${kind}; save it as a Word document (.docx).`)];
};

/** Reads `[Content_Types].xml`: exactly one Word document, and nothing that can hold code. */
export const contentTypeInspector = () => {
  const types: string[] = [];
  const visitor: XmlVisitor = {
    open: (name, attributes) => {
      if (name === 'Override' || name === 'Default') types.push(attributes.get('ContentType') ?? '');
    },
  };
  return { visitor, result: () => problemOfKind(types) };
};

const ALLOWED_LINK = /^(https?:\/\/|mailto:|tel:|#)/i;
const CODE_RELATION =
  /\/(vbaProject|attachedToolbars|control|oleObject|package|aFChunk|subDocument|keyMapCustomizations)$/i;

const problemOfRelation = (file: string, attributes: ReadonlyMap<string, string>): TemplateProblem[] => {
  const kind = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
  const target = attributes.get('Target') ?? '';
  const part = partOf(file.replace('_rels/', '').replace(/\.rels$/, ''));
  const isExternal = (attributes.get('TargetMode') ?? 'Internal').trim().toLowerCase() !== 'internal';
  const isLink = kind.toLowerCase() === 'hyperlink';
  if (CODE_RELATION.test(attributes.get('Type') ?? ''))
    return [
      { code: 'embedded-file', part, message: `The file embeds other content (${shown(kind)}); remove it.` },
    ];
  if (!isLink && (isExternal || /^attachedTemplate$/i.test(kind)))
    return [
      {
        code: 'external-link',
        part,
        message: `The file loads “${shown(target)}” (${shown(kind)}) from outside; put it into the document itself.`,
      },
    ];
  if (isLink && isExternal && !ALLOWED_LINK.test(target.trim()))
    return [
      {
        code: 'external-link',
        part,
        message: `The link to “${shown(target)}” is no web, e-mail or phone link.`,
      },
    ];
  return [];
};

/** Reads a `.rels` part: nothing is loaded from outside, links lead to the web, to e-mail or a phone. */
export const relationInspector = (file: string) => {
  const problems: TemplateProblem[] = [];
  const visitor: XmlVisitor = {
    open: (name, attributes) => {
      if (name === 'Relationship') problems.push(...problemOfRelation(file, attributes));
    },
  };
  return { visitor, result: () => problems };
};
