import { decideContactName } from './contact-name';

describe('naming a contact', () => {
  it.each([
    ['a whole name', { name: '김담당' }, {}, '김담당'],
    ['first and last name', { firstName: 'Ada', lastName: 'Byron' }, {}, 'Ada Byron'],
    ['a last name alone', { lastName: 'Byron' }, {}, 'Byron'],
    [
      'the derived name sent along',
      { firstName: 'Ada', lastName: 'Byron', name: 'Ada Byron' },
      {},
      'Ada Byron',
    ],
    ['a new last name joins the stored first name', { lastName: 'King' }, { firstName: 'Ada' }, 'Ada King'],
    ['nothing given keeps the stored name', {}, { name: '김담당' }, '김담당'],
    [
      'clearing the parts leaves the name',
      { firstName: null, lastName: null },
      { firstName: 'Ada', lastName: 'Byron', name: 'Ada Byron' },
      'Ada Byron',
    ],
  ])('%s', (_case, given, stored, expected) =>
    expect(decideContactName(given, stored)).toStrictEqual({ name: expected, problems: [] })
  );

  it.each([
    ['no name at all', {}, {}, 'contact.name-required'],
    ['a cleared name', { name: null }, { name: '김담당' }, 'contact.name-required'],
    ['a name that is not its parts', { name: 'B', firstName: 'A' }, {}, 'contact.name-is-derived'],
  ])('%s', (_case, given, stored, expected) =>
    expect(decideContactName(given, stored).problems.map(({ code }) => code)).toStrictEqual([expected])
  );
});
