import { isCurrency } from '../money/currency';
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

const TEXT: FieldRule = { limits: SHORT_TEXT };

export type SettingField =
  | 'companyName'
  | 'companyStreet'
  | 'companyPostalCode'
  | 'companyCity'
  | 'companyEmail'
  | 'companyPhone'
  | 'companyRegistrationNumber'
  | 'companyVatNumber'
  | 'timeZone'
  | 'defaultCurrency'
  | 'defaultLocale';

/** The company's own data and how its days, amounts and texts are written (IANA zone, ISO 4217, BCP 47). */
export const SETTING_FIELDS: FieldTable<SettingField> = {
  companyName: TEXT,
  companyStreet: TEXT,
  companyPostalCode: POSTAL_CODE,
  companyCity: TEXT,
  companyEmail: EMAIL,
  companyPhone: PHONE,
  companyRegistrationNumber: REGISTRATION_NUMBER,
  companyVatNumber: VAT_NUMBER,
  timeZone: accepts(isTimeZone, 'time-zone.unknown'),
  defaultCurrency: accepts(isCurrency, 'currency.unknown'),
  defaultLocale: accepts(isLocale, 'locale.unknown'),
};

export const SETTING_COUNTRIES: FieldTable<'companyCountry' | 'defaultCountry'> = {
  companyCountry: COUNTRY,
  defaultCountry: COUNTRY,
};
