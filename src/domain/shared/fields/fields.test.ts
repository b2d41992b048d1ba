import fc from 'fast-check';
import { BIC, IBAN } from './bank';
import { checkFields, type FieldRule } from './check-fields';
import { COUNTRY, countryCode } from './country';
import { EMAIL } from './email';
import { e164Of, PHONE } from './phone';
import { POSTAL_CODE, postalCodeOf } from './postal-code';
import { REGISTRATION_NUMBER, registrationNumberOf, VAT_NUMBER, vatNumberOf } from './tax-numbers';

const asked = (rule: FieldRule, typed: string, country?: string) => {
  const { values, problems } = checkFields({ field: rule }, { field: typed }, { country });
  return problems[0]?.code ?? values.field;
};

describe('e-mail', () => {
  it.each([
    ['an ordinary address', 'billing@alan.example', 'billing@alan.example'],
    ['blanks around are taken away', '  a@b.example ', 'a@b.example'],
    ['an internationalised address', '홍길동@예시.한국', '홍길동@예시.한국'],
    ['no at sign', 'alan.example', 'email.not-valid'],
    ['a display name', 'Alan <a@b.example>', 'email.not-valid'],
    ['a line end inside', 'a@b.example\nbcc:c@d.example', 'text.not-well-formed'],
    ['100,000 characters', `${'a'.repeat(100_000)}@b.example`, 'text.too-long'],
  ])('%s', (_case, typed, expected) => expect(asked(EMAIL, typed)).toBe(expected));
});

describe('phone', () => {
  it.each([
    ['a Seoul number with the country known', '02-555-0101', 'KR', '+8225550101'],
    ['a Korean mobile', '010-2345-6789', 'KR', '+821023456789'],
    ['an international number needs no country', '+49 30 901820', undefined, '+4930901820'],
    ['the plus wins over the country', '+1 212 555 0100', 'KR', '+12125550100'],
    ['a Korean extension is no part of E.164', '02-555-0101 (내선 12)', 'KR', '+8225550101'],
    ['nor is an English one', '02-555-0101 ext. 12', 'KR', '+8225550101'],
    ['a national number without a country', '02-555-0101', undefined, undefined],
    ['an American number that is no Korean one', '(404) 555-0100', 'KR', undefined],
    ['three digits', '123', 'KR', undefined],
    ['words', 'call me', 'KR', undefined],
    ['a country the library does not know', '02-555-0101', 'AQ', undefined],
  ])('%s', (_case, typed, country, expected) => expect(e164Of(typed, country)).toBe(expected));

  it('is kept as it was typed', () => expect(asked(PHONE, ' 02) 555-0101 ', 'KR')).toBe('02) 555-0101'));
  it('is refused by code', () => expect(asked(PHONE, '12', 'KR')).toBe('phone.not-valid'));
});

describe('country', () => {
  it.each([
    ['a code', 'KR', 'KR'],
    ['a code in small letters', 'kr', 'KR'],
    ['an English name', 'South Korea', 'KR'],
    ['the name of the standard', 'Korea, Republic of', 'KR'],
    ['a Korean name', '대한민국', 'KR'],
    ['the short Korean name', '한국', 'KR'],
    ['another Korean name', '독일', 'DE'],
    ['a Portuguese name', 'Coreia do Sul', 'KR'],
    ['a Portuguese name without accents', 'Belgica', 'BE'],
    ['what everybody says', 'UK', 'GB'],
    ['and', 'USA', 'US'],
    ['a code nobody has', 'XX', undefined],
    ['no country', 'Atlantis', undefined],
    ['a word every object knows', 'constructor', undefined],
    ['and the worst of them', '__proto__', undefined],
  ])('%s', (_case, typed, expected) => expect(countryCode(typed)).toBe(expected));
});

describe('postal code', () => {
  it.each([
    ['Korea, five digits', '06236', 'KR', '06236'],
    ['Korea, four digits', '0623', 'KR', undefined],
    ['Britain, small letters become capitals', 'wa1 1dp', 'GB', 'WA1 1DP'],
    ['Japan with hyphen', '100-0001', 'JP', '100-0001'],
    ['Japan, the hyphen is added', '1000001', 'JP', '100-0001'],
    ['Germany, the old prefix goes', 'D-12209', 'DE', '12209'],
    ['Sweden, the old prefix goes', 'S-958 22', 'SE', '958 22'],
    ['Brazil', '05432-043', 'BR', '05432-043'],
    ['letters for Germany', 'ABCDE', 'DE', undefined],
    ['a country without a known format takes what is typed', '1010', 'AR', '1010'],
    ['no country takes what is typed', 'anything', undefined, 'anything'],
  ])('%s', (_case, typed, country, expected) => expect(postalCodeOf(typed, country)).toBe(expected));

  it('is refused by code', () => expect(asked(POSTAL_CODE, '1', 'KR')).toBe('postal-code.not-valid'));
});

describe('business number', () => {
  it.each([
    ['a Korean number', '124-81-00998', 'KR', '1248100998'],
    ['a Korean number with a wrong check digit', '124-81-00999', 'KR', undefined],
    ['a Korean number that is too short', '124-81-0099', 'KR', undefined],
    ['a Brazilian company', '11.222.333/0001-81', 'BR', '11222333000181'],
    ['a Brazilian company of the letters kind', '12.ABC.345/01DE-35', 'BR', '12ABC34501DE35'],
    ['a French SIREN', '552 008 443', 'FR', '552008443'],
    ['a German register entry is text', 'HRB 12345 B', 'DE', 'HRB 12345 B'],
    ['without a country it is text', 'X-1', undefined, 'X-1'],
  ])('%s', (_case, typed, country, expected) => expect(registrationNumberOf(typed, country)).toBe(expected));

  it('is refused by code', () =>
    expect(asked(REGISTRATION_NUMBER, '124-81-00999', 'KR')).toBe('registration-number.not-valid'));
});

describe('VAT number', () => {
  it.each([
    ['German with prefix', 'DE 136695976', 'DE', 'DE136695976'],
    ['German without prefix gets it', '136695976', 'DE', 'DE136695976'],
    ['German with a wrong check digit', 'DE136695978', 'DE', undefined],
    ['Greek numbers carry EL', '094259216', 'GR', 'EL094259216'],
    ['Dutch', 'NL004495445B01', 'NL', 'NL004495445B01'],
    ['Austrian', 'ATU13585627', 'AT', 'ATU13585627'],
    ['British', 'GB 980 7806 84', 'GB', '980780684'],
    ['Korean: the business number', '124-81-00998', 'KR', '1248100998'],
    ['Korean, wrong check digit', '124-81-00999', 'KR', undefined],
    ['a Korean firm registered in Germany', 'DE136695976', 'KR', 'DE136695976'],
    ['without a country the prefix tells', 'DE136695976', undefined, 'DE136695976'],
    ['a country without a known format takes what is typed', 'P-77', 'PG', 'P-77'],
  ])('%s', (_case, typed, country, expected) => expect(vatNumberOf(typed, country)).toBe(expected));

  it('is refused by code', () => expect(asked(VAT_NUMBER, 'DE136695978', 'DE')).toBe('vat-number.not-valid'));
});

describe('bank', () => {
  it.each([
    ['blanks and small letters are put right', IBAN, 'gb82 west 1234 5698 7654 32', 'GB82WEST12345698765432'],
    ['wrong check digits', IBAN, 'GB83 WEST 1234 5698 7654 32', 'iban.not-valid'],
    ['a country without IBAN', IBAN, 'KR82 1234 5678 9012 34', 'iban.not-valid'],
    ['a BIC of eight', BIC, 'deutdeff', 'DEUTDEFF'],
    ['a BIC of eleven', BIC, 'DEUTDEFF500', 'DEUTDEFF500'],
    ['a BIC of nine', BIC, 'DEUTDEFF5', 'bic.not-valid'],
  ])('%s', (_case, rule, typed, expected) => expect(asked(rule, typed)).toBe(expected));
});

describe('a table of fields', () => {
  const table = { email: EMAIL, phone: PHONE };

  it('answers only for what was given', () =>
    expect(checkFields(table, { email: 'a@b.example' }, { country: 'KR' })).toStrictEqual({
      values: { email: 'a@b.example' },
      problems: [],
    }));

  it('null and blanks clear a field', () =>
    expect(checkFields(table, { email: null, phone: '  ' }, { country: 'KR' })).toStrictEqual({
      values: { email: null, phone: null },
      problems: [],
    }));

  it('collects every problem with its path', () =>
    expect(checkFields(table, { email: 'x', phone: '1' }, { country: 'KR' }).problems).toStrictEqual([
      { code: 'email.not-valid', path: 'email' },
      { code: 'phone.not-valid', path: 'phone' },
    ]));

  it.each([EMAIL, PHONE, POSTAL_CODE, REGISTRATION_NUMBER, VAT_NUMBER, IBAN, BIC])(
    'never hands 100,000 characters to a library (%#)',
    (rule) => expect(asked(rule, '1'.repeat(100_000), 'KR')).toBe('text.too-long')
  );

  it('answers whatever is typed, in every country of the lists', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 45 }),
        fc.constantFrom('KR', 'BR', 'DE', 'GB', 'FR', 'CH', 'AU', 'CN', 'IN', 'JP', 'GR', 'AQ', undefined),
        fc.constantFrom(EMAIL, PHONE, POSTAL_CODE, REGISTRATION_NUMBER, VAT_NUMBER, IBAN, BIC, COUNTRY),
        (typed, country, rule) => {
          const { values, problems } = checkFields({ field: rule }, { field: typed }, { country });
          expect('field' in values ? 1 : 0).toBe(1 - problems.length);
        }
      ),
      { numRuns: 2_000 }
    ));
});
