import { z } from '@strapi/utils';
import { PAYMENT_TERMS } from '../../domain/account/payment-terms';

export const documentId = z.string().min(1).max(64);

const text = z.string().max(300).nullable().optional();
const longText = z.string().max(10_000).nullable().optional();
const flag = z.boolean().optional();
const instant = z.iso.datetime({ offset: true }).nullable().optional();
const record = documentId.nullable().optional();
const records = z.array(documentId).max(200).optional();

const reachable = { email: text, alternativeEmail: text, phone: text, secondaryPhone: text };

/** An account as it is typed in; fields are those of the content type. */
export const newAccount = z.strictObject({
  accountType: documentId,
  code: text,
  name: text,
  firstName: text,
  lastName: text,
  organization: text,
  ...reachable,
  street: text,
  streetNumber: text,
  city: text,
  postalCode: text,
  country: text.describe('Two letters (ISO 3166) or a name in English, Korean or Portuguese'),
  registrationNumber: text,
  vatNumber: text,
  iban: text,
  bic: text,
  paymentTerms: z.enum(PAYMENT_TERMS).nullable().optional(),
  billToName: text,
  billToContactName: text,
  industry: text,
  comment: longText,
  isKeyAccount: flag,
  isActive: flag,
  isGlobal: flag,
  isPrivate: flag,
  consentGiven: flag,
  consentAt: instant,
  consentSource: text,
  marketingConsent: flag,
  marketingConsentAt: instant,
  marketingConsentSource: text,
  manager: record,
  partner: record,
  parent: record,
  categories: records,
  groups: records,
});

const contactFields = {
  name: text,
  firstName: text,
  lastName: text,
  position: text,
  ...reachable,
  messenger: text,
  comment: longText,
};

/** A person, to be added to an account or a partner. */
export const newPerson = z.strictObject({
  ...contactFields,
  isTaxInvoiceContact: flag,
  isTaxInvoiceCc: flag,
  isContractContact: flag,
});

export const newContact = newPerson.extend({
  contactType: documentId.optional().describe('Without it: the type that the settings name for employees'),
  isPrimary: flag.describe('true for the primary contact of the account'),
});

export const registration = z.strictObject({
  account: newAccount,
  contacts: z.array(newContact).max(50).optional(),
  addToFavourites: flag,
});

export const newProject = z.strictObject({
  name: z.string().min(1).max(255),
  code: text,
  parent: record,
  startDate: z.iso.date().nullable().optional(),
  endDate: z.iso.date().nullable().optional(),
  crmEnabled: flag,
  description: longText,
});

export type NewAccountInput = z.infer<typeof newAccount>;
export type NewContactInput = z.infer<typeof newContact>;
export type NewPersonInput = z.infer<typeof newPerson>;
export type NewProjectInput = z.infer<typeof newProject>;
export type RegistrationInput = z.infer<typeof registration>;
