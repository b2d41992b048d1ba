/** The three roles a contact may have for its account (CON-03..06), each a column of its own. */
export const CONTACT_ROLES = ['isTaxInvoiceContact', 'isTaxInvoiceCc', 'isContractContact'] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

export interface ContactWithRoles<Id> {
  readonly id: Id;
  readonly isTaxInvoiceContact: boolean;
  readonly isTaxInvoiceCc: boolean;
  readonly isContractContact: boolean;
}

/**
 * CON-04: an account has at most one main tax invoice contact and the latest designation replaces the one
 * before. `contacts` are those of one account after the write; answers who loses the flag.
 */
export const whoLosesTaxInvoiceRole = <Id>(
  contacts: readonly ContactWithRoles<Id>[],
  designated: Id
): readonly Id[] =>
  contacts
    .filter(({ id, isTaxInvoiceContact }) => isTaxInvoiceContact && id !== designated)
    .map(({ id }) => id);

/**
 * Who is filled in by default (CON-07..09): tax invoice, its copy, contract. The first contact with the role
 * counts; null when nobody has it. What the caller says himself wins over this.
 */
export const defaultContact = <Id, C extends ContactWithRoles<Id>>(
  contacts: readonly C[],
  role: ContactRole
): C | null => contacts.find((contact) => contact[role]) ?? null;
