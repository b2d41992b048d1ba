import { createEditor, type Descendant } from 'slate';
import { problemOfContent } from '../../../../../../../../domain/memo/rich-text';
import { breakOutOfList, toggleBlock, toggleMark } from './formatting';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

const editing = (...blocks: object[]) => {
  const editor = createEditor();
  editor.children = blocks as Descendant[];
  const point = (at: number) => ({ path: [at, 0], offset: 0 });
  const last = blocks.length - 1;
  const end = (blocks[last] as { children: { text: string }[] }).children[0]?.text.length ?? 0;
  editor.selection = { anchor: point(0), focus: { path: [last, 0], offset: end } };
  return editor;
};

describe('formatting a memo', () => {
  it('makes points of a list of paragraphs, and paragraphs again', () => {
    const editor = editing(paragraph('one'), paragraph('two'));
    toggleBlock(editor, 'unordered');
    expect(editor.children).toStrictEqual([
      {
        type: 'list',
        format: 'unordered',
        children: [
          { type: 'list-item', children: [{ type: 'text', text: 'one' }] },
          { type: 'list-item', children: [{ type: 'text', text: 'two' }] },
        ],
      },
    ]);
    expect(problemOfContent(editor.children)).toBeUndefined();
    toggleBlock(editor, 'unordered');
    expect(editor.children).toStrictEqual([paragraph('one'), paragraph('two')]);
  });

  it('makes a heading, and a list of a heading', () => {
    const editor = editing(paragraph('Visit'));
    toggleBlock(editor, 'heading');
    expect(editor.children).toStrictEqual([
      { type: 'heading', level: 3, children: [{ type: 'text', text: 'Visit' }] },
    ]);
    toggleBlock(editor, 'ordered');
    expect(problemOfContent(editor.children)).toBeUndefined();
  });

  it('marks what is chosen, and takes the mark away', () => {
    const editor = editing(paragraph('bold'));
    toggleMark(editor, 'bold');
    expect(editor.children).toStrictEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'bold', bold: true }] },
    ]);
    toggleMark(editor, 'bold');
    expect(editor.children).toStrictEqual([paragraph('bold')]);
  });

  it('ends a list by Enter in an empty point, and only there', () => {
    const editor = editing(paragraph('one'));
    toggleBlock(editor, 'unordered');
    expect(breakOutOfList(editor)).toBe(false);
    const empty = editing(paragraph(''));
    toggleBlock(empty, 'unordered');
    expect([breakOutOfList(empty), empty.children]).toStrictEqual([true, [paragraph('')]]);
  });
});
