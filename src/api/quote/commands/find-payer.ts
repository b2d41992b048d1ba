import type { Core } from '@strapi/strapi';
import type { PayingAccount } from '../../../domain/quote/customer';
import { sql, sqlOne } from '../../../platform/database/sql';

export interface FoundPayer extends PayingAccount {
  readonly row: number;
}

const COLUMNS = `id as row, document_id as id, name, coalesce(is_active, false) as "isActive", bill_to_name as "billToName",
  bill_to_contact_name as "billToContactName", payment_terms as "paymentTerms"`;

/** An account as a payer, as the caller sees it; null when it does not exist or is hidden. */
export const findPayer = async (strapi: Core.Strapi, account: string | number): Promise<FoundPayer | null> =>
  (await sqlOne<FoundPayer>(
    strapi,
    `select ${COLUMNS} from accounts where ${typeof account === 'number' ? 'id' : 'document_id'} = ?`,
    [account]
  )) ?? null;

/**
 * The accounts with these document ids as payers, as the caller sees them, and the one with this row number; in one
 * statement.
 */
export const findPayers = async (
  strapi: Core.Strapi,
  accounts: readonly string[],
  row: number | null = null
): Promise<ReadonlyMap<string, FoundPayer>> => {
  const found = await sql<FoundPayer>(
    strapi,
    `select ${COLUMNS} from accounts where document_id = any(?) or id = ?`,
    [[...new Set(accounts)], row]
  );
  return new Map(found.map((payer) => [payer.id, payer]));
};
