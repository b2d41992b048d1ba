import type { Core } from '@strapi/strapi';
import { sql } from '../../../platform/database/sql';
import type { AccountService, Payer } from '../../../wire/services/account';

export const payers = async (
  strapi: Core.Strapi,
  named: Parameters<AccountService['payers']>[0]
): Promise<ReadonlyMap<string, Payer>> => {
  const found = await sql<Payer>(
    strapi,
    `select id as row, document_id as id, name, coalesce(is_active, false) as "isActive", bill_to_name as "billToName",
       bill_to_contact_name as "billToContactName", payment_terms as "paymentTerms"
     from accounts where document_id = any(?) or id = any(?)`,
    [named.filter((name) => typeof name === 'string'), named.filter((name) => typeof name === 'number')]
  );
  return new Map(found.map((payer) => [payer.id, payer]));
};

export const payer = async (strapi: Core.Strapi, named: string | number): Promise<Payer | null> => {
  const [found] = (await payers(strapi, [named])).values();
  return found ?? null;
};
