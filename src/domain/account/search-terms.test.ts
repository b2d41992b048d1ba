import { searchTerms } from './search-terms';

describe('what a search for accounts looks for', () => {
  it.each<[string, string, readonly (readonly [string, string | null])[]]>([
    ['nothing typed looks for nothing', '   ', []],
    [
      'words are looked for one by one',
      ' Acme  Seoul ',
      [
        ['Acme', null],
        ['Seoul', null],
      ],
    ],
    ['a Korean number at home', '010-1234-5678', [['010-1234-5678', '1012345678']]],
    ['the same from abroad', '+82 10 1234 5678', [['+82 10 1234 5678', '821012345678']]],
    ['the same dialled from Europe', '0082 10 1234 5678', [['0082 10 1234 5678', '821012345678']]],
    [
      'a zero in brackets is not dialled from abroad',
      '+49 (0)30 1234567',
      [['+49 (0)30 1234567', '49301234567']],
    ],
    ['a part of a number', '1234-5678', [['1234-5678', '12345678']]],
    ['a business number with its hyphens', '124-81-00998', [['124-81-00998', '1248100998']]],
    ['two digits are a word', '42', [['42', null]]],
    [
      'a number beside a name',
      'kim 555-0101',
      [
        ['kim', null],
        ['555-0101', '5550101'],
      ],
    ],
    ['a code with letters is a word', 'C-001', [['C-001', null]]],
    ['Korean initials', 'ㅅㅅㅈㅈ', [['ㅅㅅㅈㅈ', null]]],
    ['initials that the keyboard joined', 'ㄳㅄ', [['ㄱㅅㅂㅅ', null]]],
    ['a joined letter within a syllable stays', '값', [['값', null]]],
    ['letters typed apart (NFD) are composed', '삼성'.normalize('NFD'), [['삼성', null]]],
    ['characters of patterns are characters', '100%_\\', [['100%_\\', null]]],
  ])('%s', (_rule, typed, expected) =>
    expect(searchTerms(typed).map(({ text, digits }) => [text, digits])).toStrictEqual(expected)
  );

  it('eight words are enough', () => expect(searchTerms('a b c d e f g h i j')).toHaveLength(8));
});
