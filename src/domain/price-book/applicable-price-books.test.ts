import {
  applicablePriceBooks,
  reasonsBookIsNotApplicable,
  type BookForChoice,
} from './applicable-price-books';

/*  crm ─ asia ─ korea
        └ europe       */
const parents = new Map<string, string | null>([
  ['crm', null],
  ['asia', 'crm'],
  ['korea', 'asia'],
  ['europe', 'crm'],
]);
const book = (changes: Partial<BookForChoice>): BookForChoice => ({
  id: 'book',
  active: true,
  superseded: false,
  projects: ['asia'],
  ...changes,
});

describe('price books for the quotes of a project', () => {
  it.each([
    ['assigned to the project itself', {}, 'asia', undefined],
    ['assigned to a project above', {}, 'korea', undefined],
    ['assigned to the root', { projects: ['crm'] }, 'korea', undefined],
    ['assigned to several, one of them above', { projects: ['europe', 'asia'] }, 'korea', undefined],
    ['assigned to a project below', {}, 'crm', 'not-assigned'],
    ['assigned to a sibling', { projects: ['europe'] }, 'korea', 'not-assigned'],
    ['assigned to nothing', { projects: [] }, 'korea', 'not-assigned'],
    ['inactive', { active: false }, 'asia', 'inactive'],
    ['superseded by a newer version', { superseded: true }, 'asia', 'superseded'],
  ])('%s', (_case, changes, project, why) => {
    const expected = why && [{ code: 'price-book.not-applicable', details: { priceBook: 'book', why } }];
    expect(reasonsBookIsNotApplicable(book(changes), project, parents)).toStrictEqual(expected ?? []);
  });

  it('only applicable books are offered, in their order', () => {
    const books = [
      book({ id: 1 }),
      book({ id: 2, active: false }),
      book({ id: 3, projects: ['europe'] }),
      book({ id: 4, projects: ['crm'] }),
    ];
    expect(applicablePriceBooks(books, 'korea', parents).map(({ id }) => id)).toStrictEqual([1, 4]);
  });
});
