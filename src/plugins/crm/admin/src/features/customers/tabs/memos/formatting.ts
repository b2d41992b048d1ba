import { Editor, Element, type Node, Transforms } from 'slate';

export type Mark = 'bold' | 'italic' | 'underline';
export type BlockKind = 'heading' | 'unordered' | 'ordered';

interface Typed {
  readonly type?: string;
  readonly format?: string;
}

const typed = (node: Node): Typed => node as unknown as Typed;
const isOf = (node: Node, type: string): boolean =>
  !Editor.isEditor(node) && Element.isElement(node) && typed(node).type === type;

const isKind = (node: Node, kind: BlockKind): boolean =>
  kind === 'heading' ? isOf(node, 'heading') : isOf(node, 'list') && typed(node).format === kind;

export const isMarkActive = (editor: Editor, mark: Mark): boolean => {
  const marks: unknown = Editor.marks(editor);
  return (
    typeof marks === 'object' && (marks as { readonly [name in Mark]?: boolean } | null)?.[mark] === true
  );
};

export const toggleMark = (editor: Editor, mark: Mark): void =>
  isMarkActive(editor, mark) ? Editor.removeMark(editor, mark) : Editor.addMark(editor, mark, true);

export const isBlockActive = (editor: Editor, kind: BlockKind): boolean => {
  if (!editor.selection) return false;
  const [found] = Editor.nodes(editor, { match: (node) => isKind(node, kind) });
  return found !== undefined;
};

const leaveLists = (editor: Editor): void =>
  Transforms.unwrapNodes(editor, { match: (node) => isOf(node, 'list'), split: true });

const turnInto = (editor: Editor, block: object): void =>
  Transforms.setNodes(editor, block, {
    match: (node) => Element.isElement(node) && Editor.isBlock(editor, node) && !isOf(node, 'list'),
  });

/** The chosen blocks become a heading or points of a list; a second time, paragraphs again. */
export const toggleBlock = (editor: Editor, kind: BlockKind): void => {
  const wasActive = isBlockActive(editor, kind);
  Editor.withoutNormalizing(editor, () => {
    leaveLists(editor);
    Transforms.unsetNodes(editor, 'level');
    if (wasActive) turnInto(editor, { type: 'paragraph' });
    else if (kind === 'heading') turnInto(editor, { type: 'heading', level: 3 });
    else {
      turnInto(editor, { type: 'list-item' });
      Transforms.wrapNodes(editor, { type: 'list', format: kind, children: [] } as Element, {
        match: (node) => isOf(node, 'list-item'),
      });
    }
  });
};

/** Enter in an empty point ends the list. Whether it did. */
export const breakOutOfList = (editor: Editor): boolean => {
  const [item] = Editor.nodes(editor, { match: (node) => isOf(node, 'list-item') });
  if (!item || Editor.string(editor, item[1]) !== '') return false;
  Editor.withoutNormalizing(editor, () => {
    leaveLists(editor);
    turnInto(editor, { type: 'paragraph' });
  });
  return true;
};
