import { rowsToShow } from './rows-to-show';

describe('rows of a long quote that exist on the page', () => {
  it.each<[string, number[], number[], number[]]>([
    ['are those in sight', [4, 5, 6], [], [4, 5, 6]],
    ['and one that is worked on above them', [4, 5, 6], [1], [1, 4, 5, 6]],
    ['and one that is worked on below them', [4, 5, 6], [9], [4, 5, 6, 9]],
    ['each once', [4, 5, 6], [5, 5], [4, 5, 6]],
    ['in the order of numbers, not of texts', [9, 10, 11], [100, 2], [2, 9, 10, 11, 100]],
    ['without rows that the quote no longer has', [4, 5, 6], [-1, 300], [4, 5, 6]],
  ])('%s', (_rule, inSight, worked, shown) => {
    expect(rowsToShow(inSight, worked, 300)).toStrictEqual(shown);
  });
});
