import type { Descendant } from 'slate';

/** Strapi's blocks, as far as memos use them (`domain/memo/rich-text` is their judge). */
export interface TextNode {
  readonly type: 'text';
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly code?: boolean;
}

export interface BlockNode {
  readonly type: string;
  readonly level?: number;
  readonly format?: 'ordered' | 'unordered';
  readonly url?: string;
  readonly children: readonly Node[];
}

export type Node = TextNode | BlockNode;

export const isText = (node: Node): node is TextNode => 'text' in node;

const isBlocks = (value: unknown): value is readonly BlockNode[] => Array.isArray(value) && value.length > 0;

/** What an editor begins with: one empty paragraph, where there is nothing yet. */
export const EMPTY: readonly BlockNode[] = [{ type: 'paragraph', children: [{ type: 'text', text: '' }] }];

export const blocksOf = (content: unknown): readonly BlockNode[] => (isBlocks(content) ? content : EMPTY);

/** Slate's own types know nothing of ours; the two are the same trees. */
export const toSlate = (blocks: readonly BlockNode[]): Descendant[] => blocks as unknown as Descendant[];
export const fromSlate = (value: readonly Descendant[]): readonly BlockNode[] =>
  value as unknown as readonly BlockNode[];

/** Nothing but spaces was written. */
export const saysNothing = (blocks: readonly BlockNode[]): boolean => {
  const words = (node: Node): string => (isText(node) ? node.text : node.children.map(words).join(''));
  return blocks.map(words).join('').trim() === '';
};
