import { normaliseContact } from './normalise-contact';

describe('a contact as it is stored', () => {
  it('keeps the phone as typed with E.164 beside it', () =>
    expect(
      normaliseContact({
        given: { name: ' 김담당 ', email: 'kim@alan.example', phone: '010-2345-6789', messenger: ' kim.k ' },
        country: 'KR',
      })
    ).toStrictEqual({
      values: {
        name: '김담당',
        email: 'kim@alan.example',
        phone: '010-2345-6789',
        phoneE164: '+821023456789',
        messenger: 'kim.k',
      },
      problems: [],
    }));

  it('makes the name of first and last name', () =>
    expect(normaliseContact({ given: { firstName: 'Ada', lastName: 'Byron' } }).values).toStrictEqual({
      firstName: 'Ada',
      lastName: 'Byron',
      name: 'Ada Byron',
    }));

  it('has one space between the words of a name', () =>
    expect(normaliseContact({ given: { name: 'Ada  Byron' } }).values).toStrictEqual({ name: 'Ada Byron' }));

  it('keeps a second e-mail address and number, judged as the first (CON-26)', () =>
    expect(
      normaliseContact({
        given: { name: 'Ada', alternativeEmail: ' ada@home.example ', secondaryPhone: '1' },
        country: 'KR',
      })
    ).toStrictEqual({
      values: { name: 'Ada', alternativeEmail: 'ada@home.example' },
      problems: [{ code: 'phone.not-valid', path: 'secondaryPhone' }],
    }));

  it('a cleared phone takes its E.164 form along', () =>
    expect(normaliseContact({ given: { phone: '' }, stored: { name: 'Kim' } }).values).toStrictEqual({
      phone: null,
      phoneE164: null,
    }));

  it('an update of the position leaves the name alone', () =>
    expect(normaliseContact({ given: { position: 'CFO' }, stored: { name: 'Kim' } })).toStrictEqual({
      values: { position: 'CFO' },
      problems: [],
    }));

  it('tells every problem at once, each field once', () =>
    expect(
      normaliseContact({ given: { name: 'a\u0000', email: 'x', secondaryPhone: '1' }, country: 'KR' })
        .problems
    ).toStrictEqual([
      { code: 'text.not-well-formed', path: 'name' },
      { code: 'email.not-valid', path: 'email' },
      { code: 'phone.not-valid', path: 'secondaryPhone' },
    ]));

  it('a contact without a name is refused', () =>
    expect(normaliseContact({ given: { email: 'kim@alan.example' } }).problems).toStrictEqual([
      { code: 'contact.name-required', path: 'name' },
    ]));
});
