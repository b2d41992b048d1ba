import type { Core } from '@strapi/strapi';
import type { ContractStatus } from '../../../domain/contract/status';
import type { StandingLine } from '../../../domain/contract/selling-again';
import type { LineCustomer, QuoteCustomer } from '../../../domain/quote/customer';
import { asSystem } from '../../../platform/actor/actor';
import { sql, sqlOne } from '../../../platform/database/sql';

interface Row {
  readonly row: number;
}

/** What a line has beside what was sold; a new version takes it over. */
interface NotOfTheSale {
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly deliveredOn: string | null;
  readonly notToExceedLimit: string | null;
}

/** The contract that an earlier sale of this opportunity made, with the current version of each line. */
export interface StandingContract {
  readonly row: number;
  readonly id: string;
  readonly number: string;
  readonly status: ContractStatus;
  readonly currency: string;
  readonly accountRow: number;
  readonly lines: readonly (StandingLine & Row & NotOfTheSale)[];
  readonly customers: readonly (QuoteCustomer & Row & { readonly id: string })[];
}

const LINES = `
select l.id as row, l.document_id as id, l.source_key as "sourceKey", l.type,
  coalesce(t.code, case when l.type = 'project' then 'project' end) as "contractType",
  coalesce(l.is_time_based, false) as "isTimeBased", p.document_id as "productId", j.document_id as "projectId", l.name,
  l.description, l.quantity::text, u.name as unit, l.unit_price::text as "unitPrice",
  l.discount_percent::text as "discountPercent", l.tax_rate::text as "taxRate", l.net::text, l.tax::text, l.gross::text,
  l.start_date::text as "startDate", l.end_date::text as "endDate", l.version, l.months,
  coalesce(l.renewed_months, 0) as "renewedMonths", coalesce(l.delivered_quantity, 0)::text as "deliveredQuantity",
  l.delivered_on::text as "deliveredOn", l.not_to_exceed_limit::text as "notToExceedLimit"
from contract_lines l left join contract_types t on t.id = l.contract_type_fk left join products p on p.id = l.product_fk
  left join projects j on j.id = l.project_fk left join units u on u.id = l.unit_fk
where l.contract_fk = ? and l.is_current order by l.position, l.id`;

const LINE_CUSTOMERS = `
select l.id as "lineRow", a.document_id as "accountId", c.billing_split_percent::text as "billingSplitPercent",
  coalesce(c.is_rounding, false) as "isRounding", c.not_to_exceed_limit::text as "notToExceedLimit"
from contract_line_customers c join contract_lines l on l.id = c.contract_line_fk join accounts a on a.id = c.account_fk
where l.contract_fk = ? and l.is_current`;

const CUSTOMERS = `
select c.id as row, c.document_id as id, a.document_id as "accountId", c.billing_split_percent::text as "billingSplitPercent",
  coalesce(c.is_rounding, false) as "isRounding", coalesce(c.is_primary, false) as "isPrimary",
  c.not_to_exceed_limit::text as "notToExceedLimit", c.bill_to_name as "billToName",
  c.bill_to_contact_name as "billToContactName", c.payment_terms as "paymentTerms"
from contract_customers c join accounts a on a.id = c.account_fk where c.contract_fk = ?`;

const OF_OPPORTUNITY = `
select id as row, document_id as id, number, state as status, currency, account_fk as "accountRow"
from contracts where opportunity_fk = ? and quote_fk is not null`;

type Head = Omit<StandingContract, 'lines' | 'customers'>;

/** Document id of the contract that a sale of this opportunity made; as the system, like the contract itself. */
export const standingContractId = async (
  strapi: Core.Strapi,
  opportunity: number
): Promise<string | undefined> =>
  (await asSystem(() => sqlOne<Head>(strapi, OF_OPPORTUNITY, [opportunity])))?.id;

type Line = Omit<StandingContract['lines'][number], 'customers'>;

/** Read as the system: whether something was sold already does not depend on who asks. */
export const standingContract = (
  strapi: Core.Strapi,
  opportunity: number
): Promise<StandingContract | null> =>
  asSystem(async () => {
    const contract = await sqlOne<Head>(strapi, OF_OPPORTUNITY, [opportunity]);
    if (!contract) return null;
    const lines = await sql<Line>(strapi, LINES, [contract.row]);
    const lineCustomers = await sql<LineCustomer & { lineRow: number }>(strapi, LINE_CUSTOMERS, [
      contract.row,
    ]);
    return {
      ...contract,
      lines: lines.map((line) => ({
        ...line,
        customers: lineCustomers.filter(({ lineRow }) => lineRow === line.row),
      })),
      customers: await sql<StandingContract['customers'][number]>(strapi, CUSTOMERS, [contract.row]),
    };
  });
