import { checkFields } from '../shared/fields/check-fields';
import { SETTING_COUNTRIES, SETTING_FIELDS } from './setting-fields';

const problem = (field: string, value: string) =>
  checkFields({ ...SETTING_FIELDS, ...SETTING_COUNTRIES }, { [field]: value }, { country: 'KR' }).problems[0]
    ?.code;

it.each([
  ['a place names its time', 'timeZone', 'Asia/Seoul', undefined],
  ['so do three levels', 'timeZone', 'America/Argentina/Buenos_Aires', undefined],
  ['UTC has no place', 'timeZone', 'UTC', undefined],
  ['an offset has no summer', 'timeZone', '+09:00', 'time-zone.unknown'],
  ['a place that is none', 'timeZone', 'Moon/Base', 'time-zone.unknown'],
  ['a currency', 'defaultCurrency', 'KRW', undefined],
  ['no currency', 'defaultCurrency', 'XXX', 'currency.unknown'],
  ['a language of a country', 'defaultLocale', 'pt-BR', undefined],
  ['a language nobody speaks', 'defaultLocale', 'xx', 'locale.unknown'],
  ['no language at all', 'defaultLocale', 'not a locale', 'locale.unknown'],
  ['a country by its name', 'defaultCountry', 'Korea', undefined],
  ['no country', 'companyCountry', 'Atlantis', 'country.unknown'],
  ['numbers begin with capitals', 'quoteNumberPrefix', 'ANG26', undefined],
  ['numbers begin without a line', 'quoteNumberPrefix', 'Q-', 'number-prefix.not-valid'],
  ['numbers begin shortly', 'contractNumberPrefix', 'CONTRACTS', 'number-prefix.not-valid'],
  ['a bank by its BIC', 'companyBic', 'XX', 'bic.not-valid'],
  ['the company is reached by a real address', 'companyEmail', 'nobody', 'email.not-valid'],
])('%s', (_sentence, field, value, code) => expect(problem(field, value)).toBe(code));
