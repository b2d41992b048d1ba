import { PAYMENT_TERMS } from '../../../../../../../domain/account/payment-terms';
import type { FieldSpec } from '../../../shared/forms/field-spec';
import type { CustomerText } from '../text';

/** Which name fields the type of an account shows. */
export interface TypeFlags {
  readonly firstNameEnabled: boolean;
  readonly lastNameEnabled: boolean;
}

export interface FieldSection {
  readonly key: 'name' | 'reach' | 'address' | 'numbers' | 'relations' | 'visibility' | 'consent' | 'comment';
  readonly fields: readonly FieldSpec[];
}

const half = (name: string, kind: 'text' | 'email' | 'phone' = 'text'): FieldSpec => ({
  kind,
  name,
  isHalf: true,
});
const flag = (name: string): FieldSpec => ({ kind: 'flag', name, isHalf: true });
const one = (name: string, target: string): FieldSpec => ({ kind: 'record', name, target, isHalf: true });

/** Both names on: first and last name make the name; otherwise there is one field (ACC-36, ACC-37). */
export const nameFields = ({ firstNameEnabled, lastNameEnabled }: TypeFlags): readonly FieldSpec[] =>
  firstNameEnabled && lastNameEnabled
    ? [
        { ...half('firstName'), required: true },
        { ...half('lastName'), required: true },
      ]
    : [{ kind: 'text', name: 'name', required: true }];

const RELATIONS: readonly FieldSpec[] = [
  {
    kind: 'choice',
    name: 'paymentTerms',
    choices: PAYMENT_TERMS,
    isHalf: true,
  },
  half('industry'),
  half('billToName'),
  half('billToContactName'),
  one('manager', 'api::member.member'),
  one('partner', 'api::partner.partner'),
  one('parent', 'api::account.account'),
  { kind: 'records', name: 'categories', target: 'api::account-category.account-category' },
  { kind: 'records', name: 'groups', target: 'api::account-group.account-group' },
];

const isPerson = (flags: TypeFlags): boolean => flags.firstNameEnabled && flags.lastNameEnabled;

/** Every field of a customer, in the order people think of them. */
export const customerFields = (flags: TypeFlags, t: CustomerText): readonly FieldSection[] => [
  {
    key: 'name',
    fields: [...nameFields(flags), ...(isPerson(flags) ? [half('organization')] : []), half('code')],
  },
  {
    key: 'reach',
    fields: [
      half('email', 'email'),
      half('phone', 'phone'),
      half('alternativeEmail', 'email'),
      half('secondaryPhone', 'phone'),
    ],
  },
  {
    key: 'address',
    fields: [
      half('street'),
      half('streetNumber'),
      half('postalCode'),
      half('city'),
      { kind: 'country', name: 'country', isHalf: true },
    ],
  },
  { key: 'numbers', fields: [half('registrationNumber'), half('vatNumber'), half('iban'), half('bic')] },
  { key: 'relations', fields: RELATIONS },
  {
    key: 'visibility',
    fields: [
      flag('isKeyAccount'),
      flag('isActive'),
      { ...flag('isGlobal'), hint: t('hint.global') },
      { ...flag('isPrivate'), hint: t('hint.private') },
    ],
  },
  {
    key: 'consent',
    fields: [
      flag('consentGiven'),
      half('consentSource'),
      flag('marketingConsent'),
      half('marketingConsentSource'),
    ],
  },
  { key: 'comment', fields: [{ kind: 'long-text', name: 'comment' }] },
];

const NAMES = ['name', 'firstName', 'lastName', 'organization'];
const SHOWN = customerFields({ firstNameEnabled: true, lastNameEnabled: true }, (key) => key).flatMap(
  ({ fields }) => fields.map(({ name }) => name)
);

/** Whether the form shows a field of this name. */
export const isCustomerField = (name: string): boolean => NAMES.includes(name) || SHOWN.includes(name);
