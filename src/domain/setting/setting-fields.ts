import { isCurrency } from '../money/currency';
import { BIC } from '../shared/fields/bank';
import type { FieldRule, FieldTable } from '../shared/fields/check-fields';
import { COUNTRY } from '../shared/fields/country';
import { EMAIL } from '../shared/fields/email';
import { PHONE } from '../shared/fields/phone';
import { POSTAL_CODE } from '../shared/fields/postal-code';
import { REGISTRATION_NUMBER, VAT_NUMBER } from '../shared/fields/tax-numbers';
import { SHORT_TEXT } from '../shared/text';

const isAccepted = (intl: () => unknown): boolean => {
  try {
    intl();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/** A place, never an offset: "+09:00" knows no summer time. */
const NAMED_ZONE = /^(UTC|[A-Za-z]+(\/[A-Za-z0-9_+-]+)+)$/;

const isTimeZone = (typed: string): boolean =>
  NAMED_ZONE.test(typed) && isAccepted(() => new Intl.DateTimeFormat('en', { timeZone: typed }));

const isLocale = (typed: string): boolean =>
  isAccepted(() => Intl.getCanonicalLocales(typed)) &&
  Intl.DateTimeFormat.supportedLocalesOf(typed).length > 0;

const accepts = (test: (typed: string) => boolean, refused: string): FieldRule => ({
  limits: { max: 60 },
  check: (typed) => (test(typed) ? { value: typed } : { refused }),
});

/** Begins a number such as Q-2026-000123: short, and fit for file names and bank transfers. */
const isNumberPrefix = (typed: string): boolean => /^[A-Z0-9]{1,8}$/.test(typed);

const TEXT: FieldRule = { limits: SHORT_TEXT };

export type SettingField =
  | 'companyName'
  | 'companyStreet'
  | 'companyPostalCode'
  | 'companyCity'
  | 'companyEmail'
  | 'companyPhone'
  | 'companyWebsite'
  | 'companyRegistrationNumber'
  | 'companyVatNumber'
  | 'companyBankName'
  | 'companyBankAccount'
  | 'companyBic'
  | 'timeZone'
  | 'defaultCurrency'
  | 'defaultLocale'
  | 'quoteNumberPrefix'
  | 'contractNumberPrefix';

/** The company's own data and how its days, amounts and texts are written (IANA zone, ISO 4217, BCP 47). */
export const SETTING_FIELDS: FieldTable<SettingField> = {
  companyName: TEXT,
  companyStreet: TEXT,
  companyPostalCode: POSTAL_CODE,
  companyCity: TEXT,
  companyEmail: EMAIL,
  companyPhone: PHONE,
  companyWebsite: TEXT,
  companyRegistrationNumber: REGISTRATION_NUMBER,
  companyVatNumber: VAT_NUMBER,
  companyBankName: TEXT,
  companyBankAccount: TEXT,
  companyBic: BIC,
  timeZone: accepts(isTimeZone, 'time-zone.unknown'),
  defaultCurrency: accepts(isCurrency, 'currency.unknown'),
  defaultLocale: accepts(isLocale, 'locale.unknown'),
  quoteNumberPrefix: accepts(isNumberPrefix, 'number-prefix.not-valid'),
  contractNumberPrefix: accepts(isNumberPrefix, 'number-prefix.not-valid'),
};

export const SETTING_COUNTRIES: FieldTable<'companyCountry' | 'defaultCountry'> = {
  companyCountry: COUNTRY,
  defaultCountry: COUNTRY,
};
