import { normaliseAccount } from './normalise-account';

const COMPANY = { firstNameEnabled: true, lastNameEnabled: false };
const PERSON = { firstNameEnabled: true, lastNameEnabled: true };

describe('registering an account', () => {
  it('stores a whole company the way it is kept', () =>
    expect(
      normaliseAccount({
        type: COMPANY,
        defaultCountry: 'KR',
        given: {
          name: '  한빛소프트 주식회사 ',
          email: ' billing@hanbit.example ',
          phone: '02-555-0101 (내선 12)',
          country: '대한민국',
          postalCode: '06236',
          registrationNumber: '124-81-00998',
          iban: 'gb82 west 1234 5698 7654 32',
          paymentTerms: 'net-30',
          comment: 'first line\nsecond line',
          street: '   ',
        },
      })
    ).toStrictEqual({
      values: {
        name: '한빛소프트 주식회사',
        email: 'billing@hanbit.example',
        phone: '02-555-0101 (내선 12)',
        phoneE164: '+8225550101',
        country: 'KR',
        postalCode: '06236',
        registrationNumber: '1248100998',
        iban: 'GB82WEST12345698765432',
        paymentTerms: 'net-30',
        comment: 'first line\nsecond line',
        street: null,
      },
      problems: [],
    }));

  it('needs nothing but a name', () =>
    expect(normaliseAccount({ type: COMPANY, given: { name: 'Alan' } })).toStrictEqual({
      values: { name: 'Alan' },
      problems: [],
    }));

  it('makes the name of a person', () =>
    expect(
      normaliseAccount({ type: PERSON, given: { firstName: ' Ada ', lastName: ' Byron ' } })
    ).toStrictEqual({
      values: { firstName: 'Ada', lastName: 'Byron', name: 'Ada Byron' },
      problems: [],
    }));

  it.each([
    [
      'a person',
      PERSON,
      { firstName: ' Ada  Maria\u00a0', lastName: 'King \u3000 Noel' },
      'Ada Maria King Noel',
    ],
    ['a company', COMPANY, { name: 'Alan   & Sons' }, 'Alan & Sons'],
  ])('has one space between the words of the name of %s (ACC-09)', (_what, type, given, name) =>
    expect(normaliseAccount({ type, given }).values.name).toBe(name)
  );

  it.each([
    ['alternativeEmail', 'nowhere', 'email.not-valid'],
    ['secondaryPhone', '040 1', 'phone.not-valid'],
  ])('judges a second address as the first: %s (CON-26)', (field, typed, code) =>
    expect(
      normaliseAccount({ type: COMPANY, given: { name: 'Alan', [field]: typed }, defaultCountry: 'DE' })
        .problems
    ).toStrictEqual([{ code, path: field }])
  );

  it('tells every problem at once, each with its field', () =>
    expect(
      normaliseAccount({
        type: COMPANY,
        defaultCountry: 'KR',
        given: {
          email: 'nobody',
          phone: '12',
          country: 'Atlantis',
          postalCode: '1',
          registrationNumber: '124-81-00999',
          vatNumber: '1',
          iban: 'XX',
          bic: 'XX',
          paymentTerms: 'net-31',
          city: 'a\u0000b',
        },
      }).problems
    ).toStrictEqual([
      { code: 'country.unknown', path: 'country' },
      { code: 'email.not-valid', path: 'email' },
      { code: 'phone.not-valid', path: 'phone' },
      { code: 'text.not-well-formed', path: 'city' },
      { code: 'postal-code.not-valid', path: 'postalCode' },
      { code: 'registration-number.not-valid', path: 'registrationNumber' },
      { code: 'vat-number.not-valid', path: 'vatNumber' },
      { code: 'iban.not-valid', path: 'iban' },
      { code: 'bic.not-valid', path: 'bic' },
      { code: 'payment-terms.unknown', path: 'paymentTerms' },
      { code: 'account.name-field-required', path: 'name' },
    ]));

  it('a name that is no proper text is told once', () =>
    expect(normaliseAccount({ type: COMPANY, given: { name: 'a\uD800' } }).problems).toStrictEqual([
      { code: 'text.not-well-formed', path: 'name' },
    ]));
});

describe('changing an account', () => {
  const stored = { name: 'Alan', firstName: null, lastName: null, country: 'DE' };

  it('checks only what is given', () =>
    expect(normaliseAccount({ type: COMPANY, stored, given: { city: 'Berlin' } })).toStrictEqual({
      values: { city: 'Berlin' },
      problems: [],
    }));

  it('a person that becomes a company loses the parts of its name', () =>
    expect(
      normaliseAccount({
        type: COMPANY,
        stored: { name: 'Ada Byron', firstName: 'Ada', lastName: 'Byron' },
        given: {},
      }).values
    ).toStrictEqual({ firstName: null, lastName: null }));

  it('a new last name changes the name with it', () =>
    expect(
      normaliseAccount({
        type: PERSON,
        stored: { name: 'Ada Byron', firstName: 'Ada', lastName: 'Byron' },
        given: { lastName: 'King' },
      }).values
    ).toStrictEqual({ lastName: 'King', name: 'Ada King' }));

  it.each([
    ['a new postal code is judged by the stored country', { postalCode: '12209' }, []],
    ['and refused by it', { postalCode: '1220' }, ['postal-code.not-valid']],
    ['a country of the same write comes first', { postalCode: '1220', country: 'AT' }, []],
    ['without a country of its own the company country counts', { postalCode: '06236', country: null }, []],
  ])('%s', (_case, given, expected) => {
    const { problems } = normaliseAccount({ type: COMPANY, stored, given, defaultCountry: 'KR' });
    expect(problems.map(({ code }) => code)).toStrictEqual(expected);
  });

  it('a cleared phone takes its E.164 form along', () =>
    expect(normaliseAccount({ type: COMPANY, stored, given: { phone: null } }).values).toMatchObject({
      phone: null,
      phoneE164: null,
    }));

  it('a cleared name is refused', () =>
    expect(normaliseAccount({ type: COMPANY, stored, given: { name: ' ' } }).problems).toStrictEqual([
      { code: 'account.name-field-required', path: 'name' },
    ]));
});
