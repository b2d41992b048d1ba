import { reasonsAgainstContactOwner, type ContactKind } from './contact-owner';

describe('to whom a contact belongs', () => {
  it.each<[string, boolean, boolean, ContactKind, string[]]>([
    ['to nobody', false, false, 'other', []],
    ['to an account', true, false, 'other', []],
    ['to a partner', false, true, 'other', []],
    ['to both', true, true, 'other', ['contact.account-and-partner']],
    ['an employee of an account', true, false, 'employee', []],
    ['an employee of nobody', false, false, 'employee', ['contact.employee-without-account']],
    ['a consultant of a partner', false, true, 'consultant', []],
    ['a consultant of an account', true, false, 'consultant', ['contact.consultant-without-partner']],
    ['an employee of a partner', false, true, 'employee', ['contact.employee-without-account']],
  ])('%s', (_case, hasAccount, hasPartner, kind, expected) =>
    expect(
      reasonsAgainstContactOwner({ hasAccount, hasPartner, kind }).map(({ code }) => code)
    ).toStrictEqual(expected)
  );
});
