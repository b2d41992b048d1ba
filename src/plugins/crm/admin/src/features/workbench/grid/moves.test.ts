import { intentOf, type Key } from './moves';

const at = (row: number, column: number, isEditing = false) => ({
  place: { row, column },
  rows: 3,
  isEditing,
});
const key = (name: string, more: Partial<Key> = {}): Key => ({ key: name, ...more });

describe('keys in the grid', () => {
  it.each([
    [
      'an arrow goes to the next cell',
      at(1, 1),
      key('ArrowRight'),
      { type: 'go', to: { row: 1, column: 2 } },
    ],
    ['and stays at the edge', at(0, 0), key('ArrowUp'), { type: 'go', to: { row: 0, column: 0 } }],
    ['Enter begins to edit', at(0, 0), key('Enter'), { type: 'edit', text: null }],
    ['a letter begins with it', at(0, 0), key('7'), { type: 'edit', text: '7' }],
    ['Enter ends and goes down', at(0, 2, true), key('Enter'), { type: 'commit', to: { row: 1, column: 2 } }],
    [
      'Shift+Enter goes up',
      at(1, 2, true),
      key('Enter', { shiftKey: true }),
      { type: 'commit', to: { row: 0, column: 2 } },
    ],
    ['Tab goes right', at(0, 2, true), key('Tab'), { type: 'commit', to: { row: 0, column: 3 } }],
    ['and on into the next line', at(0, 5), key('Tab'), { type: 'commit', to: { row: 1, column: 0 } }],
    ['behind the last cell it leaves the grid', at(2, 5), key('Tab'), { type: 'leave' }],
    ['before the first too', at(0, 0), key('Tab', { shiftKey: true }), { type: 'leave' }],
    ['Esc takes the cell back', at(0, 0, true), key('Escape'), { type: 'revert' }],
    ['Esc without editing is nobody’s', at(0, 0), key('Escape'), undefined],
    ['left and right stay in the text', at(0, 1, true), key('ArrowLeft'), undefined],
    ['up and down leave it', at(1, 1, true), key('ArrowUp'), { type: 'commit', to: { row: 0, column: 1 } }],
    [
      'Alt and an arrow move the line',
      at(1, 1),
      key('ArrowDown', { altKey: true }),
      { type: 'move-line', by: 1 },
    ],
    ['also while editing', at(1, 1, true), key('ArrowUp', { altKey: true }), { type: 'move-line', by: -1 }],
    ['Ctrl+Z undoes', at(0, 0), key('z', { ctrlKey: true }), { type: 'undo' }],
    ['with Shift it does again', at(0, 0), key('Z', { metaKey: true, shiftKey: true }), { type: 'redo' }],
    ['Ctrl+Enter saves', at(0, 0, true), key('Enter', { ctrlKey: true }), { type: 'save' }],
    ['Ctrl+Delete takes the line off', at(0, 0), key('Delete', { ctrlKey: true }), { type: 'remove-line' }],
    ['Delete empties the cell', at(0, 0), key('Delete'), { type: 'clear' }],
    ['Ctrl+C is the browser’s', at(0, 0), key('c', { ctrlKey: true }), undefined],
    ['Home goes to the first cell', at(1, 4), key('Home'), { type: 'go', to: { row: 1, column: 0 } }],
  ])('%s', (_case, situation, pressed, intent) => expect(intentOf(situation, pressed)).toStrictEqual(intent));
});
