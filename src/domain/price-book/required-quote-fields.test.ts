import { requiredFieldsProblems } from './required-quote-fields';

describe('the fields that a book asks its quotes for', () => {
  it.each<[string, unknown, string[]]>([
    ['none', null, []],
    ['nothing said', undefined, []],
    ['an empty list', [], []],
    ['fields that people fill', ['dueDate', 'notes'], []],
    ['a field that no quote has', ['seats'], ['price-book.field-not-requirable']],
    ['what the server fills', ['number'], ['price-book.field-not-requirable']],
    ['no list', 'dueDate', ['list.malformed']],
  ])('%s', (_case, list, codes) =>
    expect(requiredFieldsProblems(list).map(({ code }) => code)).toStrictEqual(codes)
  );

  it('are told at the list, with those that there are', () =>
    expect(requiredFieldsProblems(['seats'])).toStrictEqual([
      {
        code: 'price-book.field-not-requirable',
        path: 'requiredQuoteFields',
        details: { fields: ['startDate', 'dueDate', 'notes', 'productVersion'] },
      },
    ]));
});
