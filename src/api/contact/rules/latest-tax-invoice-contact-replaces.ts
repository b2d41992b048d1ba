import { whoLosesTaxInvoiceRole } from '../../../domain/contact/contact-roles';
import { updateRows } from '../../../platform/bulk/write-rows';
import { sql } from '../../../platform/database/sql';
import { after } from '../../../platform/write-gate/write';

interface DesignatedRow {
  readonly id: number;
}

/**
 * CON-04: an account has one main tax invoice contact, and the latest designation replaces the one before. This is
 * the one rule that writes other records than the one at hand: whoever fills in the panel's form designates a
 * contact there and nowhere else, and refusing until the former one is found and cleared would be no help. The
 * others are written in the same transaction, with their own entries in the history. The account's row is locked
 * first, so that two designations at once do not leave two.
 */
export const latestTaxInvoiceContactReplaces = after(
  'api::contact.contact',
  ['create', 'update'],
  async ({ strapi, row }) => {
    if (row?.is_tax_invoice_contact !== true || row.account_fk === null) return;
    const account = row.account_fk as number;
    await sql(strapi, 'select id from accounts where id = ? for no key update', [account]);
    const designated = await sql<DesignatedRow>(
      strapi,
      'select id from contacts where account_fk = ? and is_tax_invoice_contact order by id for update',
      [account]
    );
    const contacts = designated.map(({ id }) => ({
      id,
      isTaxInvoiceContact: true,
      isTaxInvoiceCc: false,
      isContractContact: false,
    }));
    await updateRows(
      strapi,
      'api::contact.contact',
      whoLosesTaxInvoiceRole(contacts, row.id).map((id) => ({ id, isTaxInvoiceContact: false }))
    );
  }
);
