import { decideName, reasonsNotToSaveAccountType } from './account-name';

const PERSON = { firstNameEnabled: true, lastNameEnabled: true };
const COMPANY = { firstNameEnabled: true, lastNameEnabled: false };
const NEITHER = { firstNameEnabled: false, lastNameEnabled: false };
const codes = (decided: ReturnType<typeof decideName>) =>
  decided.problems.map(({ code, path }) => `${path}: ${code}`);

describe('account types', () => {
  it.each([
    ['both name fields', PERSON, []],
    ['only the first', COMPANY, []],
    ['only the last', { firstNameEnabled: false, lastNameEnabled: true }, []],
    ['neither: the account could not be named', NEITHER, [{ code: 'account-type.no-name-field' }]],
  ])('%s', (_case, type, expected) => expect(reasonsNotToSaveAccountType(type)).toStrictEqual(expected));
});

describe('naming an account', () => {
  it.each([
    [
      'a person is first name, one space, last name',
      PERSON,
      { firstName: 'Ada', lastName: 'Lovelace' },
      {},
      { firstName: 'Ada', lastName: 'Lovelace', name: 'Ada Lovelace' },
    ],
    [
      'the derived name may be sent along',
      PERSON,
      { firstName: 'Ada', lastName: 'Lovelace', name: 'Ada Lovelace' },
      {},
      { firstName: 'Ada', lastName: 'Lovelace', name: 'Ada Lovelace' },
    ],
    [
      'a new last name makes a new name out of the stored first name',
      PERSON,
      { lastName: 'Byron' },
      { firstName: 'Ada', lastName: 'Lovelace', name: 'Ada Lovelace' },
      { firstName: 'Ada', lastName: 'Byron', name: 'Ada Byron' },
    ],
    [
      'a company has one name',
      COMPANY,
      { name: 'Alan Ltd' },
      {},
      { name: 'Alan Ltd', firstName: null, lastName: null },
    ],
    [
      'a person that becomes a company keeps the name and loses its parts',
      COMPANY,
      {},
      { firstName: 'Ada', lastName: 'Byron', name: 'Ada Byron' },
      { name: 'Ada Byron', firstName: null, lastName: null },
    ],
    [
      'empty other name fields do no harm',
      COMPANY,
      { name: 'Alan Ltd', firstName: null, lastName: null },
      {},
      { name: 'Alan Ltd', firstName: null, lastName: null },
    ],
  ])('%s', (_case, type, given, stored, expected) =>
    expect(decideName(type, given, stored)).toStrictEqual({ values: expected, problems: [] })
  );

  it.each([
    [
      'a person without names misses both',
      PERSON,
      {},
      {},
      ['firstName: account.name-field-required', 'lastName: account.name-field-required'],
    ],
    [
      'a person needs a last name',
      PERSON,
      { firstName: 'Ada' },
      {},
      ['lastName: account.name-field-required'],
    ],
    [
      'a stored last name cannot be cleared',
      PERSON,
      { lastName: null },
      { firstName: 'Ada', lastName: 'Byron' },
      ['lastName: account.name-field-required'],
    ],
    [
      "a person's name cannot be written past its parts",
      PERSON,
      { firstName: 'Ada', lastName: 'Byron', name: 'Someone Else' },
      {},
      ['name: account.name-is-derived'],
    ],
    [
      "a stored person's name alone cannot be written either",
      PERSON,
      { name: 'Someone Else' },
      { firstName: 'Ada', lastName: 'Byron', name: 'Ada Byron' },
      ['name: account.name-is-derived'],
    ],
    ['a company needs a name', COMPANY, {}, {}, ['name: account.name-field-required']],
    [
      'a company has no first and last name',
      COMPANY,
      { name: 'Alan Ltd', firstName: 'Ada', lastName: 'Byron' },
      {},
      ['firstName: account.name-field-not-accepted', 'lastName: account.name-field-not-accepted'],
    ],
    [
      'a company that becomes a person needs both names',
      PERSON,
      {},
      { name: 'Alan Ltd' },
      ['firstName: account.name-field-required', 'lastName: account.name-field-required'],
    ],
    [
      'a broken type names nobody',
      NEITHER,
      { name: 'Alan Ltd' },
      {},
      ['accountType: account-type.no-name-field'],
    ],
  ])('%s', (_case, type, given, stored, expected) => {
    const decided = decideName(type, given, stored);
    expect(codes(decided)).toStrictEqual(expected);
    expect(decided.values).toStrictEqual({});
  });
});
