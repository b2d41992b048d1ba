import type { Core } from '@strapi/strapi';
import type { PayingAccount } from '../../../domain/quote/customer';
import { sql } from '../../../platform/database/sql';

export interface FoundAccount extends PayingAccount {
  readonly row: number;
}

/** Accounts as payers by document id, those of them that the caller sees. */
export const findAccounts = async (
  strapi: Core.Strapi,
  documentIds: readonly string[]
): Promise<ReadonlyMap<string, FoundAccount>> => {
  const rows = await sql<FoundAccount>(
    strapi,
    `select id as row, document_id as id, name, coalesce(is_active, false) as "isActive", bill_to_name as "billToName",
       bill_to_contact_name as "billToContactName", payment_terms as "paymentTerms"
     from accounts where document_id = any(?)`,
    [documentIds]
  );
  return new Map(rows.map((row) => [row.id, row]));
};

/** Payers as a request names them, each with its account: null when it does not exist or the caller does not see it. */
export const withAccounts = <Payer extends { readonly account: string }>(
  given: readonly Payer[],
  found: ReadonlyMap<string, FoundAccount>
) => given.map((payer) => ({ ...payer, account: found.get(payer.account) ?? null }));
