import type { Core } from '@strapi/strapi';
import { type ContactWithRoles, defaultContact } from '../../../domain/contact/contact-roles';
import { sql } from '../../../platform/database/sql';
import { refuseFields } from '../../../platform/http/refuse-fields';

interface Candidate extends ContactWithRoles<number> {
  readonly documentId: string;
}

/**
 * The row number of the contact that a contract of this account names: the one that was chosen, which is one of the
 * account's own; nobody for null; and when nothing was said, the first with the role for contracts (CON-09).
 */
export const contractContact = async (
  strapi: Core.Strapi,
  account: number,
  chosen: string | null | undefined
): Promise<number | null> => {
  if (chosen === null) return null;
  const candidates = await sql<Candidate>(
    strapi,
    `select id, document_id as "documentId", coalesce(is_tax_invoice_contact, false) as "isTaxInvoiceContact",
       coalesce(is_tax_invoice_cc, false) as "isTaxInvoiceCc", coalesce(is_contract_contact, false) as "isContractContact"
     from contacts where account_fk = ? and (is_contract_contact or document_id = ?) order by id`,
    [account, chosen ?? '']
  );
  if (chosen === undefined) return defaultContact(candidates, 'isContractContact')?.id ?? null;
  const named = candidates.find(({ documentId }) => documentId === chosen);
  if (!named) refuseFields([{ code: 'relation.unknown', path: 'contact' }]);
  return named?.id ?? null;
};
