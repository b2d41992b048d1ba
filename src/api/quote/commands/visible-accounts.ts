import type { Core } from '@strapi/strapi';
import { sql } from '../../../platform/database/sql';

/** Document id -> name of the accounts among these that the caller sees. */
export const visibleAccounts = async (
  strapi: Core.Strapi,
  accountIds: readonly string[]
): Promise<ReadonlyMap<string, string>> => {
  const rows = await sql<{ id: string; name: string }>(
    strapi,
    'select document_id as id, name from accounts where document_id = any(?)',
    [[...new Set(accountIds)]]
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** A payer whose account the caller does not see stays in every sum, and is named by nothing. */
export const withoutHidden = <Payer extends { readonly accountId: string }>(
  payers: readonly Payer[],
  visible: ReadonlyMap<string, string>
) =>
  payers.map((payer) =>
    visible.has(payer.accountId)
      ? payer
      : {
          ...payer,
          accountId: null,
          billToName: null,
          billToContactName: null,
          paymentTerms: null,
          notToExceedLimit: null,
        }
  );
