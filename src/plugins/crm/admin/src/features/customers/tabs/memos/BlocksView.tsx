import { createElement, type ReactNode } from 'react';
import styled from 'styled-components';
import { type BlockNode, isText, type Node, type TextNode } from './blocks';

const Body = styled.div`
  font-size: 1.4rem;
  line-height: 1.5;
  color: ${({ theme }) => theme.colors.neutral800};
  overflow-wrap: anywhere;
  p,
  ul,
  ol,
  h4,
  blockquote,
  pre {
    margin-bottom: ${({ theme }) => theme.spaces[2]};
    white-space: pre-wrap;
  }
  h4 {
    font-weight: 600;
    font-size: 1.6rem;
  }
  ul,
  ol {
    padding-inline-start: ${({ theme }) => theme.spaces[6]};
  }
  ul {
    list-style: disc;
  }
  ol {
    list-style: decimal;
  }
  blockquote {
    padding-inline-start: ${({ theme }) => theme.spaces[3]};
    border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral200};
  }
  a {
    color: ${({ theme }) => theme.colors.primary600};
  }
`;

const MARKS = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['code', 'code'],
] as const satisfies readonly (readonly [keyof TextNode, string])[];

const marked = (node: TextNode): ReactNode =>
  MARKS.reduce<ReactNode>(
    (inner, [mark, tag]) => (node[mark] ? createElement(tag, null, inner) : inner),
    node.text
  );

const TAGS: { readonly [type: string]: string | undefined } = {
  paragraph: 'p',
  heading: 'h4',
  quote: 'blockquote',
  code: 'pre',
  'list-item': 'li',
};

const tagOf = ({ type, format }: BlockNode): string =>
  type === 'list' ? (format === 'ordered' ? 'ol' : 'ul') : (TAGS[type] ?? 'p');

const shown = (node: Node, key: number): ReactNode => {
  if (isText(node)) return <span key={key}>{marked(node)}</span>;
  const children = node.children.map(shown);
  if (node.type === 'link')
    return (
      <a key={key} href={node.url} target="_blank" rel="noreferrer noopener">
        {children}
      </a>
    );
  return createElement(tagOf(node), { key }, ...children);
};

/** A memo as it reads. */
export const BlocksView = ({ blocks }: { readonly blocks: readonly BlockNode[] }) => (
  <Body>{blocks.map(shown)}</Body>
);
