import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { asSystem } from '../../../platform/actor/actor';
import { groupRows } from '../../../platform/database/group-rows';
import { sql, sqlOne } from '../../../platform/database/sql';
import type {
  LoadedCustomer,
  LoadedLine,
  LoadedLineCustomer,
  LoadedQuote,
} from '../../../wire/quote-aggregate';

type Head = Omit<LoadedQuote, 'customers' | 'lines' | 'opportunity'> & {
  readonly opportunityRow: number;
  readonly opportunityId: string;
  readonly locked: boolean;
  readonly projectRow: number | null;
};

const HEAD = `
select q.id as row, q.document_id as id, q.name, q.number, q.revision, q.state as status, coalesce(q.is_active, false) as "isActive",
  q.version, q.currency, q.exchange_rate::text as "exchangeRate", q.exchange_rate_date::text as "exchangeRateDate",
  q.discount_percent::text as "discountPercent", q.discount_amount::text as "discountAmount", q.notes, q.net::text, q.tax::text, q.gross::text, q.start_date::text as "startDate", q.due_date::text as "dueDate",
  q.price_book_fk as "priceBookRow", q.brand_fk as "brandRow", q.product_version_fk as "productVersionRow",
  q.potential_customer_fk as "potentialCustomerRow", o.id as "opportunityRow", o.document_id as "opportunityId",
  coalesce(o.locked, false) as locked, o.project_fk as "projectRow"
from quotes q join opportunities o on o.id = q.opportunity_fk where q.document_id = any(?)`;

const CUSTOMER_COLUMNS = `c.id as row, c.document_id as id, a.id as "accountRow", a.document_id as "accountId",
  coalesce(a.is_active, false) as "accountIsActive", c.billing_split_percent::text as "billingSplitPercent",
  coalesce(c.is_rounding, false) as "isRounding", c.not_to_exceed_limit::text as "notToExceedLimit"`;

const CUSTOMERS = `
select ${CUSTOMER_COLUMNS}, c.quote_fk as "quoteRow", coalesce(c.is_primary, false) as "isPrimary", c.bill_to_name as "billToName",
  c.bill_to_contact_name as "billToContactName", c.payment_terms as "paymentTerms"
from quote_customers c join accounts a on a.id = c.account_fk where c.quote_fk = any(?) order by c.id`;

const LINES = `
select l.id as row, l.document_id as id, l.quote_fk as "quoteRow", l.source_key as "sourceKey", l.type, l.position, l.name, l.description,
  l.group_name as "groupName", coalesce(l.is_optional, false) as "isOptional", coalesce(l.is_chosen, false) as "isChosen",
  coalesce(l.document_discount, 0)::text as "documentDiscount",
  l.quantity::text, l.unit_price::text as "unitPrice", l.discount_percent::text as "discountPercent",
  l.tax_rate::text as "taxRate", l.net::text, l.tax::text, l.gross::text, l.price_source as "priceSource",
  l.product_fk as "productRow", l.bundle_fk as "bundleRow", l.unit_fk as "unitRow", l.project_fk as "projectRow",
  p.document_id as product, b.document_id as bundle, u.document_id as unit, u.name as "unitName", j.document_id as project
from quote_lines l left join products p on p.id = l.product_fk left join bundles b on b.id = l.bundle_fk left join units u on u.id = l.unit_fk
  left join projects j on j.id = l.project_fk
where l.quote_fk = any(?) order by l.position, l.id`;

const LINE_CUSTOMERS = `
select ${CUSTOMER_COLUMNS}, l.id as "lineRow"
from quote_line_customers c join quote_lines l on l.id = c.quote_line_fk join accounts a on a.id = c.account_fk
where l.quote_fk = any(?) order by c.id`;

const unknown = (): never => {
  throw new RuleViolation('record.not-found', {}, 'unknown');
};

/** Opportunity first, then quote: everybody locks in this order, so nobody waits for each other in a circle. */
const lock = async (strapi: Core.Strapi, documentId: string): Promise<void> => {
  await sql(
    strapi,
    'select 1 from opportunities where id = (select opportunity_fk from quotes where document_id = ?) for update',
    [documentId]
  );
  await sql(strapi, 'select 1 from quotes where document_id = ? for update', [documentId]);
};

interface OfQuote {
  readonly quoteRow: number;
}

const priceSourceOf = ({ priceSource }: LoadedLine): LoadedLine['priceSource'] =>
  typeof priceSource === 'string' ? (JSON.parse(priceSource) as LoadedLine['priceSource']) : priceSource;

interface Parts {
  readonly customers: readonly (LoadedCustomer & OfQuote)[];
  readonly lines: readonly (LoadedLine & OfQuote)[];
  readonly lineCustomers: readonly (LoadedLineCustomer & { readonly lineRow: number })[];
}

const asList = (question: string): string =>
  `(select coalesce(json_agg(part), '[]') from (${question}) part)`;

const PARTS = `select ${asList(CUSTOMERS)} as customers, ${asList(LINES)} as lines, ${asList(LINE_CUSTOMERS)} as "lineCustomers"`;

/**
 * Sums need every payer, also one whose account the actor does not see: so the parts are read as the system. One
 * statement: this is where every act on a quote begins.
 */
const partsOf = async (strapi: Core.Strapi, rows: readonly number[]): Promise<Parts> => {
  const parts = await asSystem(() => sqlOne<Parts>(strapi, PARTS, [[...rows], [...rows], [...rows]]));
  if (!parts) throw new Error('A question without a table has one answer');
  return parts;
};

const whole = (heads: readonly Head[], parts: Parts): LoadedQuote[] => {
  const customers = groupRows(parts.customers, ({ quoteRow }) => quoteRow);
  const lines = groupRows(parts.lines, ({ quoteRow }) => quoteRow);
  const lineCustomers = groupRows(parts.lineCustomers, ({ lineRow }) => lineRow);
  return heads.map(({ opportunityRow, opportunityId, locked, projectRow, ...quote }) => ({
    ...quote,
    opportunity: { row: opportunityRow, id: opportunityId, locked, projectRow },
    customers: (customers.get(quote.row) ?? []).map(({ quoteRow: _quote, ...customer }) => customer),
    lines: (lines.get(quote.row) ?? []).map(({ quoteRow: _quote, ...line }) => ({
      ...line,
      priceSource: priceSourceOf(line),
      customers: (lineCustomers.get(line.row) ?? []).map(({ lineRow: _line, ...customer }) => customer),
    })),
  }));
};

/** Those of the quotes that the actor sees, whole, in two statements however many they are. */
export const loadQuotes = async (
  strapi: Core.Strapi,
  documentIds: readonly string[]
): Promise<LoadedQuote[]> => {
  const heads = await sql<Head>(strapi, HEAD, [[...documentIds]]);
  return heads.length === 0
    ? []
    : whole(
        heads,
        await partsOf(
          strapi,
          heads.map(({ row }) => row)
        )
      );
};

/** A quote that the actor sees. With `lock` nobody else changes it, or its opportunity, until the transaction ends. */
export const loadQuote = async (
  strapi: Core.Strapi,
  { documentId, lock: locked }: { documentId: string; lock: boolean }
): Promise<LoadedQuote> => {
  if (locked) await lock(strapi, documentId);
  const [quote] = await loadQuotes(strapi, [documentId]);
  return quote ?? unknown();
};
