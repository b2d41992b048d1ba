import { tokenLanguage } from './token-meanings';
import { findToken, nearestToken } from './find-token';
import { TOKENS, listTokens } from './token-catalogue';

const LINE = TOKENS.lines.item;

describe('what a token means at its place', () => {
  it.each([
    ['a group field outside of lists', 'quote.number', TOKENS, 'Number of the quote'],
    ['a group field inside a list', 'quote.number', LINE, 'Number of the quote'],
    ['a name of the current item', 'name', LINE, 'Name of what is sold'],
    ['the same name in another list', 'name', TOKENS.contacts.item, 'Name'],
    ['a list', 'lines', TOKENS, 'Lines of the quote'],
    ['the payers of the quote', 'payers', TOKENS, 'Customers who pay the quote'],
    ['the payers of a line', 'payers', LINE, 'Customers who pay this line'],
    ['a name of an item outside of its list is unknown', 'unitPrice', TOKENS, undefined],
    ['an outer list inside a list is unknown', 'lines', LINE, undefined],
    ['a whole group is no token', 'customer', TOKENS, undefined],
    ['a group has no deeper levels', 'customer.address.city', TOKENS, undefined],
    ['a list cannot be entered with a dot', 'lines.name', TOKENS, undefined],
    ['wrong case is unknown', 'Quote.Number', TOKENS, undefined],
    ['what every object inherits is unknown', 'constructor', LINE, undefined],
    ['also behind a dot', 'quote.constructor', TOKENS, undefined],
    ['also before a dot', '__proto__.toString', TOKENS, undefined],
    ['nothing is unknown', '', TOKENS, undefined],
  ])('%s', (_case, path, scope, meaning) => expect(findToken(path, scope)?.meaning).toBe(meaning));
});

describe('the nearest token', () => {
  it.each([
    ['a letter is missing', 'custmer.name', TOKENS, 'customer.name'],
    ['wrong case', 'Quote.Number', TOKENS, 'quote.number'],
    ['underscores instead of dots', 'customer_name', TOKENS, 'customer.name'],
    ['no dot at all', 'quoteNumber', TOKENS, 'quote.number'],
    ['a list in the singular', 'line', TOKENS, 'lines'],
    ['a name of the item inside its list', 'unitprice', LINE, 'unitPrice'],
    ['nothing similar', 'weatherForecast', TOKENS, undefined],
    ['only signs', '???', TOKENS, undefined],
    ['endless names are not compared', 'x'.repeat(100_000), TOKENS, undefined],
  ])('%s', (_case, path, scope, expected) => expect(nearestToken(path, scope)).toBe(expected));
});

describe('the catalogue', () => {
  const tokens = listTokens();

  it('names every path once', () => expect(new Set(tokens.map(({ path }) => path)).size).toBe(tokens.length));

  it('shows groups by dots and lists by brackets', () =>
    expect(
      tokens
        .filter(({ path }) => path.startsWith('lines'))
        .map(({ path }) => path)
        .slice(0, 3)
    ).toStrictEqual(['lines', 'lines[].position', 'lines[].type']));

  it('says of every token whether it is a list', () =>
    expect(tokens.filter(({ list }) => list).map(({ path }) => path)).toStrictEqual([
      'contacts',
      'lines',
      'lines[].payers',
      'groups',
      'groups[].lines',
      'groups[].lines[].payers',
      'options',
      'options[].payers',
      'payers',
      'taxes',
    ]));

  it('has a meaning for every token and an example for every text', () => {
    expect(tokens.filter(({ meaning }) => meaning === '')).toStrictEqual([]);
    expect(tokens.filter(({ kind, example }) => (kind === 'text') !== (example !== ''))).toStrictEqual([]);
  });

  it.each(['ko', 'pt-BR'] as const)(
    'says in %s what every token means, in words of that language',
    (language) => {
      const local = listTokens(language);
      expect(local.map(({ path, filters }) => [path, filters])).toStrictEqual(
        tokens.map(({ path, filters }) => [path, filters])
      );
      const untold = local.filter(({ meaning }, index) => meaning === tokens[index]?.meaning);
      expect(untold.map(({ path }) => path)).toStrictEqual([]);
    }
  );

  it.each([
    ['en', '$1,100.00', 'March 31, 2026'],
    ['ko', 'US$1,100.00', '2026년 3월 31일'],
    ['pt-BR', 'US$\u00a01.100,00', '31 de março de 2026'],
  ] as const)('gives examples as %s prints them', (language, gross, dueDate) => {
    const exampleOf = (path: string) => listTokens(language).find((token) => token.path === path)?.example;
    expect([exampleOf('totals.gross'), exampleOf('quote.dueDate')]).toStrictEqual([gross, dueDate]);
  });

  it.each([
    ['ko-KR', 'ko'],
    ['pt', 'pt-BR'],
    ['PT-pt', 'pt-BR'],
    ['fr', 'en'],
    ['', 'en'],
  ])('speaks to %p in %s', (locale, language) => expect(tokenLanguage(locale)).toBe(language));
});
