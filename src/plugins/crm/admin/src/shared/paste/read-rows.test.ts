import { readRows } from './read-rows';

it.each<[string, string, string[][]]>([
  [
    'cells and rows',
    'a\tb\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'line ends of Windows, and one at the end',
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'empty cells',
    'a\t\tc\n\tb\t',
    [
      ['a', '', 'c'],
      ['', 'b', ''],
    ],
  ],
  ['a cell with a line end and a tab in it', '"one\ntwo\tthree"\tb', [['one\ntwo\tthree', 'b']]],
  ['quotes in a quoted cell', '"19"" rack"\t5', [['19" rack', '5']]],
  ['a quote in a plain cell', '19" rack\t5', [['19" rack', '5']]],
  ['blanks around cells', ' a \tb ', [['a', 'b']]],
  ['one cell', 'a', [['a']]],
  ['nothing', '', []],
  ['blank rows at the end', 'a\n\n\t\n', [['a']]],
])('reads %s', (_case, text, rows) => expect(readRows(text)).toStrictEqual(rows));
