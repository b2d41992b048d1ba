import type { Validator } from 'stdnum';
import type { FieldRule } from './check-fields';

type Library = typeof import('stdnum');

/** 0.2 seconds and 13 megabytes: paid by the first tax number, not by every start. */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- an import statement would load it at once
const library = (): Library => require('stdnum') as Library;

const EU = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')
);

/** VAT prefixes that are not the country's ISO code. */
const COUNTRY_OF_PREFIX: Readonly<Record<string, string>> = { EL: 'GR', XI: 'GB' };
const PREFIX_OF_COUNTRY: Readonly<Record<string, string>> = { GR: 'EL' };

/** VAT numbers outside the EU whose format is certain: country -> name in the library. */
const OTHER_VAT: Readonly<Record<string, readonly string[]>> = {
  AU: ['abn'],
  BR: ['cnpj'],
  CH: ['vat'],
  CN: ['uscc'],
  GB: ['vat'],
  IN: ['gstin'],
  KR: ['brn'],
  NO: ['mva'],
};

/**
 * Numbers of the business register. Only countries where one kind of number is the answer: a German
 * "HRB 12345 B" has no check digit and is taken as text.
 */
const REGISTRATION: Readonly<Record<string, readonly string[]>> = {
  AU: ['abn', 'acn'],
  BR: ['cnpj', 'cpf'],
  CH: ['uid'],
  CN: ['uscc'],
  DK: ['cvr'],
  FI: ['ytunnus'],
  FR: ['siren', 'siret'],
  JP: ['cn'],
  KR: ['brn'],
  NO: ['orgnr'],
  SE: ['orgnr'],
};

const validatorsNamed = (country: string, names: readonly string[] = []): readonly Validator[] =>
  names.flatMap((name) => library().stdnum[country]?.[name] ?? []);

const compactBy = (validators: readonly Validator[], typed: string): string | undefined =>
  validators.map((each) => each.validate(typed)).find((answer) => answer.isValid)?.compact;

const withPrefix = (prefix: string, compact: string): string =>
  compact.startsWith(prefix) ? compact : `${prefix}${compact}`;

const euVatNumber = (typed: string, country: string): string | undefined => {
  const compact = compactBy(library().euVat[country] ?? [], typed);
  return compact && withPrefix(PREFIX_OF_COUNTRY[country] ?? country, compact);
};

const vatNumberOfCountry = (typed: string, country: string): string | undefined =>
  EU.has(country)
    ? euVatNumber(typed, country)
    : compactBy(validatorsNamed(country, OTHER_VAT[country]), typed);

/** A firm may be registered for VAT abroad: a Korean account with "DE136695976". */
const vatNumberByPrefix = (typed: string): string | undefined => {
  const prefix = typed.slice(0, 2).toUpperCase();
  const country = COUNTRY_OF_PREFIX[prefix] ?? prefix;
  if (EU.has(country)) return euVatNumber(typed, country);
  return country === 'GB' ? compactBy(validatorsNamed('GB', OTHER_VAT.GB), typed.slice(2)) : undefined;
};

const hasVatRule = (country: string | undefined): country is string =>
  country !== undefined && (EU.has(country) || country in OTHER_VAT);

/**
 * The VAT number without blanks, EU numbers with their prefix (`DE136695976`, `EL094259216`); undefined when
 * its check digits are wrong. Countries without a known format take any text (ACC-43).
 */
export const vatNumberOf = (typed: string, country: string | undefined): string | undefined => {
  const own = hasVatRule(country) ? vatNumberOfCountry(typed, country) : undefined;
  return own ?? vatNumberByPrefix(typed) ?? (hasVatRule(country) ? undefined : typed);
};

/**
 * The number in the business register without separators (KR `1248100998`), undefined when its check digits
 * are wrong. Countries without one certain format take any text (ACC-42).
 */
export const registrationNumberOf = (typed: string, country: string | undefined): string | undefined => {
  const names = country === undefined ? undefined : REGISTRATION[country];
  return country === undefined || names === undefined
    ? typed
    : compactBy(validatorsNamed(country, names), typed);
};

const answer = (value: string | undefined, refused: string) =>
  value === undefined ? { refused } : { value };

export const VAT_NUMBER: FieldRule = {
  limits: { max: 40 },
  check: (typed, { country }) => answer(vatNumberOf(typed, country), 'vat-number.not-valid'),
};

export const REGISTRATION_NUMBER: FieldRule = {
  limits: { max: 40 },
  check: (typed, { country }) =>
    answer(registrationNumberOf(typed, country), 'registration-number.not-valid'),
};
