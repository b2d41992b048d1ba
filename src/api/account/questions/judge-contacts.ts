import { reasonsAgainstContactOwner } from '../../../domain/contact/contact-owner';
import { normaliseContact } from '../../../domain/contact/normalise-contact';
import type { Problem } from '../../../domain/shared/problem';
import type { NewContactInput } from '../../../wire/commands/account-input';
import type { Settings } from '../../../wire/services/crm-setting';

export interface ContactTypeRow {
  readonly id: number;
  readonly documentId: string;
  readonly active: boolean;
}

export interface JudgedContact {
  readonly values: Readonly<Record<string, unknown>>;
  readonly isPrimary: boolean;
  readonly problems: readonly Problem[];
}

interface Context {
  readonly country: string | null;
  readonly settings: Settings;
  readonly types: readonly ContactTypeRow[];
}

const judgedType = (type: ContactTypeRow | undefined) => {
  if (!type) return { id: null, problems: [{ code: 'relation.unknown', path: 'contactType' }] };
  const problems = type.active ? [] : [{ code: 'contact-type.inactive', path: 'contactType' }];
  return { id: type.id, problems };
};

const typeOf = ({ contactType }: NewContactInput, { settings, types }: Context) =>
  contactType === undefined
    ? { id: settings.employeeTypeId, problems: [] }
    : judgedType(types.find(({ documentId }) => documentId === contactType));

const judgeContact = (input: NewContactInput, context: Context): JudgedContact => {
  const { country, settings } = context;
  const { values, problems } = normaliseContact({ given: input, ...(country !== null && { country }) });
  const type = typeOf(input, context);
  const kind = type.id !== null && type.id === settings.consultantTypeId ? 'consultant' : 'other';
  return {
    values: {
      ...values,
      contactType: type.id,
      isTaxInvoiceContact: input.isTaxInvoiceContact ?? false,
      isTaxInvoiceCc: input.isTaxInvoiceCc ?? false,
      isContractContact: input.isContractContact ?? false,
    },
    isPrimary: input.isPrimary === true,
    problems: [
      ...problems,
      ...type.problems,
      ...reasonsAgainstContactOwner({ hasAccount: true, hasPartner: false, kind }),
    ],
  };
};

/** CON-04: of several main tax-invoice contacts the last one counts. */
const withOneTaxInvoiceContact = (contacts: readonly JudgedContact[]): JudgedContact[] => {
  const last = contacts.map(({ values }) => values.isTaxInvoiceContact).lastIndexOf(true);
  return contacts.map((contact, index) =>
    index === last ? contact : { ...contact, values: { ...contact.values, isTaxInvoiceContact: false } }
  );
};

const primaryTwice = (contacts: readonly JudgedContact[], index: number): Problem[] =>
  contacts[index]?.isPrimary && contacts.slice(0, index).some(({ isPrimary }) => isPrimary)
    ? [{ code: 'contact.primary-twice', path: 'isPrimary' }]
    : [];

/** The contacts of a new account, each with its problems at `contacts.<index>.<field>`. */
export const judgeContacts = (inputs: readonly NewContactInput[], context: Context): JudgedContact[] =>
  withOneTaxInvoiceContact(inputs.map((input) => judgeContact(input, context))).map(
    (contact, index, contacts) => ({
      ...contact,
      problems: [...contact.problems, ...primaryTwice(contacts, index)].map((problem) => ({
        ...problem,
        path: `contacts.${index}.${problem.path}`,
      })),
    })
  );
