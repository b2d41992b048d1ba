import { BIC, IBAN } from '../shared/fields/bank';
import type { FieldRule, FieldTable } from '../shared/fields/check-fields';
import { COUNTRY } from '../shared/fields/country';
import { EMAIL } from '../shared/fields/email';
import { NAME, PART_OF_NAME } from '../shared/fields/name';
import { PHONE } from '../shared/fields/phone';
import { POSTAL_CODE } from '../shared/fields/postal-code';
import { REGISTRATION_NUMBER, VAT_NUMBER } from '../shared/fields/tax-numbers';
import { LONG_TEXT, SHORT_TEXT } from '../shared/text';
import { isPaymentTerms } from './payment-terms';

const TEXT: FieldRule = { limits: SHORT_TEXT };

const PAYMENT_TERMS_FIELD: FieldRule = {
  limits: SHORT_TEXT,
  check: (typed) => (isPaymentTerms(typed) ? { value: typed } : { refused: 'payment-terms.unknown' }),
};

export type AccountField =
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'organization'
  | 'email'
  | 'alternativeEmail'
  | 'phone'
  | 'secondaryPhone'
  | 'street'
  | 'streetNumber'
  | 'city'
  | 'postalCode'
  | 'registrationNumber'
  | 'vatNumber'
  | 'iban'
  | 'bic'
  | 'paymentTerms'
  | 'billToName'
  | 'billToContactName'
  | 'industry'
  | 'comment';

/** Every text of an account (ACC-08..19, ACC-39..44, ACC-54, CON-26) but the country, which the rest needs. */
export const ACCOUNT_FIELDS: FieldTable<AccountField> = {
  name: NAME,
  firstName: PART_OF_NAME,
  lastName: PART_OF_NAME,
  organization: TEXT,
  email: EMAIL,
  alternativeEmail: EMAIL,
  phone: PHONE,
  secondaryPhone: PHONE,
  street: TEXT,
  streetNumber: TEXT,
  city: TEXT,
  postalCode: POSTAL_CODE,
  registrationNumber: REGISTRATION_NUMBER,
  vatNumber: VAT_NUMBER,
  iban: IBAN,
  bic: BIC,
  paymentTerms: PAYMENT_TERMS_FIELD,
  billToName: TEXT,
  billToContactName: TEXT,
  industry: TEXT,
  comment: { limits: LONG_TEXT },
};

export const COUNTRY_FIELD: FieldTable<'country'> = { country: COUNTRY };
