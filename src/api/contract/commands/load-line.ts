import type { Core } from '@strapi/strapi';
import type { AmendableLine } from '../../../domain/contract/amend-line';
import type { LineCustomer } from '../../../domain/quote/customer';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { asSystem } from '../../../platform/actor/actor';
import { sql, sqlOne } from '../../../platform/database/sql';
import type { LockedContract } from './lock-contract';

export interface LoadedPayer extends LineCustomer {
  readonly row: number;
  readonly accountRow: number;
}

/** A contract line in one of its versions, whole. Decimals as texts. */
export interface LoadedLine extends Omit<AmendableLine, 'customers'> {
  readonly row: number;
  readonly isCurrent: boolean;
  readonly position: number;
  readonly sourceKey: string | null;
  readonly deliveredOn: string | null;
  readonly contractTypeRow: number | null;
  readonly productRow: number | null;
  readonly projectRow: number | null;
  readonly quoteLineRow: number | null;
  readonly unitRow: number | null;
  readonly customers: readonly LoadedPayer[];
}

const LINE = `
select id as row, document_id as id, type, position, source_key as "sourceKey", name, description, quantity::text,
  unit_price::text as "unitPrice", coalesce(discount_percent, 0)::text as "discountPercent",
  coalesce(tax_rate, 0)::text as "taxRate", net::text, tax::text, gross::text, not_to_exceed_limit::text as "notToExceedLimit",
  coalesce(is_time_based, false) as "isTimeBased", start_date::text as "startDate", end_date::text as "endDate", months,
  coalesce(renewed_months, 0) as "renewedMonths", coalesce(delivered_quantity, 0)::text as "deliveredQuantity",
  delivered_on::text as "deliveredOn", version, coalesce(is_current, false) as "isCurrent",
  contract_type_fk as "contractTypeRow", product_fk as "productRow", project_fk as "projectRow",
  quote_line_fk as "quoteLineRow", unit_fk as "unitRow"
from contract_lines where document_id = ? and contract_fk = ?`;

const PAYERS = `
select c.id as row, a.id as "accountRow", a.document_id as "accountId", c.billing_split_percent::text as "billingSplitPercent",
  coalesce(c.is_rounding, false) as "isRounding", c.not_to_exceed_limit::text as "notToExceedLimit"
from contract_line_customers c join accounts a on a.id = c.account_fk where c.contract_line_fk = ? order by c.id`;

/** Whoever writes all payers of a line must see them all: `contract-line.payers-hidden` (403) otherwise. */
const payersOf = async (strapi: Core.Strapi, line: number): Promise<LoadedPayer[]> => {
  const seen = await sql<LoadedPayer>(strapi, PAYERS, [line]);
  const all = await asSystem(() => sql(strapi, PAYERS, [line]));
  if (seen.length < all.length) throw new RuleViolation('contract-line.payers-hidden', {}, 'forbidden');
  return seen;
};

/**
 * The current version of a line of a locked contract; refuses `contract-line.superseded` (409) when the path names
 * an older one: somebody has amended the line meanwhile.
 */
export const loadLine = async (
  strapi: Core.Strapi,
  contract: LockedContract,
  documentId: string
): Promise<LoadedLine> => {
  const line = await sqlOne<Omit<LoadedLine, 'customers'>>(strapi, LINE, [documentId, contract.row]);
  if (!line) throw new RuleViolation('record.not-found', {}, 'unknown');
  if (!line.isCurrent) throw new RuleViolation('contract-line.superseded', {}, 'conflict');
  return { ...line, customers: await payersOf(strapi, line.row) };
};
