import {
  CONTACT_ROLES,
  defaultContact,
  whoLosesTaxInvoiceRole,
  type ContactWithRoles,
} from './contact-roles';

const contact = (id: string, ...roles: readonly string[]): ContactWithRoles<string> => ({
  id,
  isTaxInvoiceContact: roles.includes('invoice'),
  isTaxInvoiceCc: roles.includes('copy'),
  isContractContact: roles.includes('contract'),
});

describe('the main tax invoice contact', () => {
  it.each([
    ['the one before loses the role', [contact('a', 'invoice'), contact('b', 'invoice')], 'b', ['a']],
    ['the same again changes nothing', [contact('a', 'invoice'), contact('b')], 'a', []],
    [
      'data with two mains is put right',
      [contact('a', 'invoice'), contact('b', 'invoice'), contact('c', 'invoice')],
      'c',
      ['a', 'b'],
    ],
    ['other roles stay', [contact('a', 'copy', 'contract'), contact('b', 'invoice')], 'b', []],
  ])('%s', (_case, contacts, designated, expected) =>
    expect(whoLosesTaxInvoiceRole(contacts, designated)).toStrictEqual(expected)
  );
});

describe('who is filled in by default', () => {
  const contacts = [
    contact('a'),
    contact('b', 'invoice'),
    contact('c', 'copy'),
    contact('d', 'copy', 'contract'),
  ];

  it.each([
    ['tax invoice', 'isTaxInvoiceContact', 'b'],
    ['copy of the tax invoice: the first of two', 'isTaxInvoiceCc', 'c'],
    ['contract', 'isContractContact', 'd'],
  ] as const)('%s', (_case, role, expected) => expect(defaultContact(contacts, role)?.id).toBe(expected));

  it('nobody when nobody has the role', () =>
    expect(defaultContact([contact('a')], 'isContractContact')).toBeNull());
  it('there are exactly three roles', () => expect(CONTACT_ROLES).toHaveLength(3));
});
