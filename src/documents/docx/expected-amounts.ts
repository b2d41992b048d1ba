import type { PrintedValue } from '../../domain/document/filters';
import type { QuoteDocumentView } from '../../domain/document/token-catalogue';
import type { TemplateTag } from './compile-docx';

/** An amount that a template prints: which one, in which file of the package, and how it must look there. */
export interface ExpectedAmount {
  readonly file: string;
  /** `totals.gross`, `lines[3].net`. */
  readonly path: string;
  /** Plain decimal of the record. */
  readonly raw: string;
  readonly text: string;
  /** Digits of other values may touch it. */
  readonly isTight: boolean;
}

interface Section {
  readonly tag: TemplateTag;
  readonly inner: readonly Node[];
}
type Node = TemplateTag | Section;

const isSection = (node: Node): node is Section => 'inner' in node;

/** The tags of one file as a tree; balance has been checked before. */
const treeOf = (tags: readonly TemplateTag[]): Node[] => {
  const root: Node[] = [];
  const open: Node[][] = [root];
  for (const tag of tags) {
    if (tag.role === 'close') open.pop();
    if (tag.role === 'print') open.at(-1)?.push(tag);
    if (tag.role !== 'open') continue;
    const inner: Node[] = [];
    open.at(-1)?.push({ tag, inner });
    open.push(inner);
  }
  return root;
};

/** An item of the data, with the words that lead to it: `lines[3].`. */
interface Scope {
  readonly data: object;
  readonly prefix: string;
}

const own = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? (data as Readonly<Record<string, unknown>>)[name]
    : undefined;

const valueAt = (path: string, scope: Scope, view: QuoteDocumentView): { value: unknown; path: string } => {
  const [first = '', second] = path.split('.');
  return second === undefined
    ? { value: own(scope.data, first), path: scope.prefix + first }
    : { value: own(own(view, first), second), path };
};

const AMOUNTS = new Set(['money', 'unit-price']);
const isAmount = (value: unknown): value is PrintedValue =>
  value instanceof Object && AMOUNTS.has(String(own(value, 'kind')));

const isShown = (value: unknown): boolean => {
  const text = own(value, 'text') ?? value;
  return Array.isArray(text) ? text.length > 0 : text === true || (typeof text === 'string' && text !== '');
};

const itemsOf = ({ tag }: Section, scope: Scope, view: QuoteDocumentView): Scope[] => {
  const { value, path } = valueAt(tag.path, scope, view);
  if (tag.isInverted) return isShown(value) ? [] : [scope];
  if (!Array.isArray(value)) return isShown(value) ? [scope] : [];
  return value.map((data: object, index) => ({ data, prefix: `${path}[${index}].` }));
};

const amountsOf = (nodes: readonly Node[], scope: Scope, view: QuoteDocumentView): ExpectedAmount[] =>
  nodes.flatMap((node) => {
    if (isSection(node))
      return itemsOf(node, scope, view).flatMap((item) => amountsOf(node.inner, item, view));
    const { value, path } = valueAt(node.path, scope, view);
    if (!isAmount(value) || value.raw === '') return [];
    const text = node.filter === undefined ? value.text : value.by(node.filter);
    return [{ file: node.file, path, raw: value.raw, text, isTight: node.isTight }];
  });

/**
 * Every amount that these tags print, in their order: worked out from the tags and the record alone, without the
 * template engine, so that what the engine wrote can be held against it.
 */
export const expectedAmounts = (tags: readonly TemplateTag[], view: QuoteDocumentView): ExpectedAmount[] => {
  const files = new Map<string, TemplateTag[]>();
  for (const tag of tags) files.set(tag.file, [...(files.get(tag.file) ?? []), tag]);
  return [...files.values()].flatMap((own) => amountsOf(treeOf(own), { data: view, prefix: '' }, view));
};
