import type { Problem } from '../shared/problem';
import { isWellFormedText } from '../shared/text';

/** Limits of one memo. */
export const MOST_NODES = 2_000;
export const MOST_LEVELS = 10;
export const MOST_CHARACTERS = 50_000;
const LONGEST_EXCERPT = 200;

type Node = Readonly<Record<string, unknown>>;

interface NodeShape {
  /** Beside `type`. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly children: readonly string[];
}

const shape = (children: readonly string[], required: string[] = [], optional: string[] = []): NodeShape => ({
  children,
  required: children.length > 0 ? ['children', ...required] : required,
  optional,
});

const INLINE = ['text', 'link'];
const BLOCKS = ['paragraph', 'heading', 'quote', 'code', 'list'];

/** Strapi's blocks, without images: those would be loaded from anywhere by whoever reads the memo. */
const SHAPES: Readonly<Record<string, NodeShape>> = {
  paragraph: shape(INLINE),
  heading: shape(INLINE, ['level']),
  quote: shape(INLINE),
  code: shape(['text'], [], ['language']),
  list: shape(['list-item', 'list'], ['format'], ['indentLevel']),
  'list-item': shape(INLINE),
  link: shape(['text'], ['url'], ['rel', 'target']),
  text: shape([], ['text'], ['bold', 'italic', 'underline', 'strikethrough', 'code']),
};

const isFlag = (value: unknown): boolean => typeof value === 'boolean';

/** Absolute addresses that open a page, a mail or a call; never one that runs something (robustness IN-09). */
const isAcceptedLink = (value: unknown): boolean =>
  typeof value === 'string' &&
  value.length <= 2_000 &&
  /^(https?:\/\/[^/\s]|mailto:|tel:)/i.test(value) &&
  !/[\s\p{Cc}\p{Cf}<>"]/u.test(value);

const FITS: Readonly<Record<string, (value: unknown) => boolean>> = {
  level: (value) => typeof value === 'number' && [1, 2, 3, 4, 5, 6].includes(value),
  format: (value) => value === 'ordered' || value === 'unordered',
  indentLevel: (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 10,
  language: (value) => value === null || (typeof value === 'string' && /^[\w+#.-]{0,40}$/.test(value)),
  text: (value) => typeof value === 'string' && isWellFormedText(value, true),
  url: isAcceptedLink,
  rel: (value) => typeof value === 'string' && /^[a-z ]{0,60}$/.test(value),
  target: (value) => ['', '_self', '_blank'].includes(String(value)),
  bold: isFlag,
  italic: isFlag,
  underline: isFlag,
  strikethrough: isFlag,
  code: isFlag,
  children: Array.isArray,
};

const CODES: Readonly<Record<string, string>> = {
  url: 'memo.link-not-accepted',
  text: 'text.not-well-formed',
};

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const problem = (code: string, path: string): Problem => ({ code, path });

/** Of the node itself, without its children. */
const problemOfNode = (node: unknown, allowed: readonly string[], path: string): Problem | undefined => {
  if (!isNode(node) || typeof node.type !== 'string') return problem('memo.content-malformed', path);
  if (node.type === 'image') return problem('memo.image-not-accepted', path);
  const shapeOfNode = allowed.includes(node.type) ? SHAPES[node.type] : undefined;
  if (shapeOfNode === undefined) return problem('memo.content-malformed', `${path}.type`);
  const { required, optional } = shapeOfNode;
  const known = [...required, ...optional];
  const wrong =
    required.find((key) => !(key in node)) ??
    Object.keys(node).find((key) => key !== 'type' && !(known.includes(key) && FITS[key]?.(node[key])));
  return wrong === undefined
    ? undefined
    : problem(CODES[wrong] ?? 'memo.content-malformed', `${path}.${wrong}`);
};

interface Walk {
  nodes: number;
  characters: number;
}

const firstProblem = (
  nodes: readonly unknown[],
  allowed: readonly string[],
  path: string,
  level: number,
  walk: Walk
): Problem | undefined => {
  for (const [index, node] of nodes.entries()) {
    walk.nodes += 1;
    if (walk.nodes > MOST_NODES || level > MOST_LEVELS) return problem('memo.content-too-large', path);
    const here = `${path}.${index}`;
    const wrong = problemOfNode(node, allowed, here);
    if (wrong) return wrong;
    const { type, text, children } = node as { type: string; text?: string; children?: unknown[] };
    walk.characters += text?.length ?? 0;
    if (walk.characters > MOST_CHARACTERS) return problem('memo.content-too-large', path);
    const below = SHAPES[type]?.children ?? [];
    const deeper = firstProblem(children ?? [], below, `${here}.children`, level + 1, walk);
    if (deeper) return deeper;
  }
  return undefined;
};

const wordsOf = (node: unknown): string => {
  const { text, children } = node as { text?: string; children?: unknown[] };
  return text ?? (children ?? []).map(wordsOf).join('');
};

const linesOf = (node: unknown): string[] => {
  const { type, children } = node as { type: string; children?: unknown[] };
  return type === 'list' ? (children ?? []).flatMap(linesOf) : [wordsOf(node)];
};

/** The words of a memo, a line for each block and each point of a list; of content that is in order. */
export const plainText = (content: readonly unknown[]): string => content.flatMap(linesOf).join('\n');

/**
 * The first thing wrong with a memo's content, at its place (`content.0.children.1.url`): `memo.content-malformed`,
 * `memo.content-too-large`, `memo.content-empty`, `memo.link-not-accepted`, `memo.image-not-accepted`,
 * `text.not-well-formed`.
 */
export const problemOfContent = (content: unknown): Problem | undefined => {
  if (!Array.isArray(content)) return problem('memo.content-malformed', 'content');
  const found = firstProblem(content, BLOCKS, 'content', 1, { nodes: 0, characters: 0 });
  if (found) return found;
  return plainText(content).trim() === '' ? problem('memo.content-empty', 'content') : undefined;
};

/** The beginning of a memo in one line, 200 characters at most: what lists show and searches find. */
export const excerptOf = (content: readonly unknown[]): string => {
  const letters = Array.from(plainText(content).replace(/\s+/g, ' ').trim());
  return letters.length <= LONGEST_EXCERPT
    ? letters.join('')
    : `${letters
        .slice(0, LONGEST_EXCERPT - 1)
        .join('')
        .trimEnd()}…`;
};
