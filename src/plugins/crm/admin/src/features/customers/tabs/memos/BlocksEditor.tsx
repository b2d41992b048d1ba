import { type KeyboardEvent, useId, useMemo } from 'react';
import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Bold, BulletList, HeadingThree, Italic, NumberList, Underline } from '@strapi/icons';
import { createEditor, type Descendant, type Editor } from 'slate';
import { withHistory } from 'slate-history';
import {
  Editable,
  type RenderElementProps,
  type RenderLeafProps,
  Slate,
  useSlate,
  withReact,
} from 'slate-react';
import styled from 'styled-components';
import { useCustomerText } from '../../text';
import { type BlockNode, fromSlate, type TextNode, toSlate } from './blocks';
import {
  breakOutOfList,
  isBlockActive,
  isMarkActive,
  type Mark,
  toggleBlock,
  toggleMark,
} from './formatting';

const Paper = styled(Editable)`
  min-height: 14rem;
  max-height: 40vh;
  overflow-y: auto;
  padding: ${({ theme }) => theme.spaces[3]};
  font-size: 1.4rem;
  line-height: 1.5;
  outline: none;
  h4 {
    font-size: 1.6rem;
    font-weight: 600;
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
`;

const Frame = styled(Box)`
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }
`;

const MARKS = [
  { mark: 'bold', label: 'memos.bold', Icon: Bold, key: 'b' },
  { mark: 'italic', label: 'memos.italic', Icon: Italic, key: 'i' },
  { mark: 'underline', label: 'memos.underline', Icon: Underline, key: 'u' },
] as const satisfies readonly { mark: Mark; label: string; Icon: typeof Bold; key: string }[];

const BLOCKS = [
  { block: 'heading', label: 'memos.heading', Icon: HeadingThree },
  { block: 'unordered', label: 'memos.bullets', Icon: BulletList },
  { block: 'ordered', label: 'memos.numbers', Icon: NumberList },
] as const;

const Toolbar = () => {
  const t = useCustomerText();
  const editor = useSlate();
  return (
    <Flex role="toolbar" aria-label={t('memos.format')} gap={1} padding={1} background="neutral100">
      {MARKS.map(({ mark, label, Icon }) => (
        <IconButton
          key={mark}
          type="button"
          size="S"
          label={t(label)}
          aria-pressed={isMarkActive(editor, mark)}
          variant={isMarkActive(editor, mark) ? 'secondary' : 'ghost'}
          onMouseDown={(event: { preventDefault: () => void }) => event.preventDefault()}
          onClick={() => toggleMark(editor, mark)}
        >
          <Icon />
        </IconButton>
      ))}
      {BLOCKS.map(({ block, label, Icon }) => (
        <IconButton
          key={block}
          type="button"
          size="S"
          label={t(label)}
          aria-pressed={isBlockActive(editor, block)}
          variant={isBlockActive(editor, block) ? 'secondary' : 'ghost'}
          onMouseDown={(event: { preventDefault: () => void }) => event.preventDefault()}
          onClick={() => toggleBlock(editor, block)}
        >
          <Icon />
        </IconButton>
      ))}
    </Flex>
  );
};

const Leaf = ({ attributes, children, leaf }: RenderLeafProps) => {
  const { bold, italic, underline } = leaf as unknown as TextNode;
  return (
    <span
      {...attributes}
      style={{
        fontWeight: bold ? 600 : undefined,
        fontStyle: italic ? 'italic' : undefined,
        textDecoration: underline ? 'underline' : undefined,
      }}
    >
      {children}
    </span>
  );
};

const Block = ({ attributes, children, element }: RenderElementProps) => {
  const { type, format } = element as unknown as BlockNode;
  if (type === 'heading') return <h4 {...attributes}>{children}</h4>;
  if (type === 'list-item') return <li {...attributes}>{children}</li>;
  if (type === 'list')
    return format === 'ordered' ? <ol {...attributes}>{children}</ol> : <ul {...attributes}>{children}</ul>;
  return <p {...attributes}>{children}</p>;
};

const onKey = (editor: Editor) => (event: KeyboardEvent) => {
  const mark = MARKS.find(({ key }) => key === event.key.toLowerCase());
  if (mark && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    toggleMark(editor, mark.mark);
  } else if (event.key === 'Enter' && !event.shiftKey && breakOutOfList(editor)) event.preventDefault();
};

interface Props {
  readonly initial: readonly BlockNode[];
  readonly onChange: (blocks: readonly BlockNode[]) => void;
  readonly error?: string;
}

/** A small editor for memos: what people need in a note, and nothing that loads anything. */
export const BlocksEditor = ({ initial, onChange, error }: Props) => {
  const t = useCustomerText();
  const label = useId();
  const editor = useMemo(() => withHistory(withReact(createEditor())), []);
  const value = useMemo(() => structuredClone(toSlate(initial)), [initial]);
  /** The cursor moves without a word being written. */
  const tell = (changed: Descendant[]) => {
    if (editor.operations.some(({ type }) => type !== 'set_selection')) onChange(fromSlate(changed));
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography id={label} variant="pi" fontWeight="bold">
        {t('memos.text')}
      </Typography>
      <Frame hasRadius overflow="hidden">
        <Slate editor={editor} initialValue={value} onChange={tell}>
          <Toolbar />
          <Paper
            aria-labelledby={label}
            renderElement={Block}
            renderLeaf={Leaf}
            onKeyDown={onKey(editor)}
            role="textbox"
            aria-multiline
          />
        </Slate>
      </Frame>
      {error ? (
        <Typography variant="pi" textColor="danger600">
          {error}
        </Typography>
      ) : null}
    </Flex>
  );
};
