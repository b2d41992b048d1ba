import type { Core } from '@strapi/strapi';
import type { QuoteSnapshot } from '../../../documents/quote-snapshot';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { sqlOne } from '../../../platform/database/sql';

/** The file of a template, as it is at the moment of reading. */
export interface TemplateRead {
  readonly id: number;
  readonly name: string;
  readonly version: number;
  readonly sha256: string | null;
  readonly storageKey: string | null;
}

/** The rows that the paper is made from and hangs on, by number; texts for the paper are in `snapshot`. */
export interface QuoteRead {
  readonly quoteId: number;
  readonly accountId: number | null;
  readonly opportunityId: number;
  readonly snapshot: QuoteSnapshot;
  /** Null: unknown, of another price book, or not active. */
  readonly template: TemplateRead | null;
}

/** A payer whose account the caller does not see stays in every sum and is named by nothing. */
const PAYER = `'accountId', p.account_id, 'accountName', a.name, 'billingSplitPercent', p.percent,
  'isRounding', p.is_rounding`;
const IF_SEEN = (column: string) => `case when a.id is not null then p.${column} end`;

const COMPANY = `select json_build_object('name', s.company_name, 'street', s.company_street,
    'postalCode', s.company_postal_code, 'city', s.company_city, 'country', s.company_country,
    'email', s.company_email, 'phone', s.company_phone, 'registrationNumber', s.company_registration_number,
    'vatNumber', s.company_vat_number, 'website', s.company_website, 'bankName', s.company_bank_name,
    'bankAccount', s.company_bank_account, 'bic', s.company_bic, 'locale', s.default_locale, 'timeZone', s.time_zone)
  from crm_settings s order by s.id limit 1`;

const CUSTOMER = `select json_build_object('name', a.name, 'code', a.code, 'street', a.street,
    'streetNumber', a.street_number, 'postalCode', a.postal_code, 'city', a.city, 'country', a.country,
    'email', a.email, 'phone', a.phone, 'registrationNumber', a.registration_number, 'vatNumber', a.vat_number)
  from accounts a where a.id = q.potential_customer_fk`;

const CONTACTS = `select coalesce(json_agg(json_build_object('name', c.name, 'jobTitle', c.position,
    'email', c.email, 'phone', c.phone) order by c.is_contract_contact desc nulls last, c.id), '[]')
  from contacts c where c.account_fk = q.potential_customer_fk`;

const OPPORTUNITY = `select json_build_object('name', o.name, 'project', pr.name, 'managerName', m.name,
    'managerEmail', m.email)
  from opportunities o left join projects pr on pr.id = o.project_fk left join members m on m.id = o.manager_fk
  where o.id = q.opportunity_fk`;

const QUOTE = `json_build_object('number', q.number, 'revision', q.revision, 'name', q.name, 'status', q.state,
    'currency', q.currency, 'startDate', q.start_date::text, 'dueDate', q.due_date::text, 'notes', q.notes,
    'priceBook', (select b.name from price_books b where b.id = q.price_book_fk),
    'createdAt', to_char(q.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))`;

const LINES = `select coalesce(json_agg(json_build_object('id', l.document_id, 'type', l.type, 'name', l.name,
    'description', l.description, 'quantity', l.quantity::text, 'unit', u.name, 'unitPrice', l.unit_price::text,
    'discountPercent', l.discount_percent::text, 'taxRate', l.tax_rate::text, 'groupName', l.group_name,
    'isOptional', coalesce(l.is_optional, false), 'isChosen', coalesce(l.is_chosen, false),
    'documentDiscount', coalesce(l.document_discount, 0)::text, 'customers', (
      select coalesce(json_agg(json_build_object(${PAYER}, 'notToExceedLimit', null) order by p.id), '[]')
      from crm.payers_of_line(l.id) p left join accounts a on a.id = p.account))
    order by l.position, l.id), '[]')
  from quote_lines l left join units u on u.id = l.unit_fk where l.quote_fk = q.id`;

const CUSTOMERS = `select coalesce(json_agg(json_build_object(${PAYER}, 'isPrimary', p.is_primary,
    'notToExceedLimit', ${IF_SEEN('max_amount')}, 'billToName', ${IF_SEEN('bill_to_name')},
    'billToContactName', ${IF_SEEN('bill_to_contact_name')}, 'paymentTerms', ${IF_SEEN('payment_terms')})
    order by p.id), '[]')
  from crm.payers_of_quote(q.id) p left join accounts a on a.id = p.account`;

/**
 * One statement, and so one moment: nobody can change half of the quote while it is read. The caller's own view:
 * a paper never tells what its author may not see.
 */
const READ = `
select q.id as "quoteId", q.potential_customer_fk as "accountId", q.opportunity_fk as "opportunityId",
  json_build_object('company', (${COMPANY}), 'customer', (${CUSTOMER}), 'contacts', (${CONTACTS}),
    'opportunity', (${OPPORTUNITY}), 'quote', ${QUOTE}, 'lines', (${LINES}), 'customers', (${CUSTOMERS}),
    'template', (select json_build_object('language', t.language) from quote_templates t where t.document_id = ?)
  ) as snapshot,
  (select json_build_object('id', t.id, 'name', t.name, 'version', coalesce(t.version, 1), 'sha256', t.sha_256,
      'storageKey', t.storage_key) from quote_templates t
    where t.document_id = ? and t.active and t.price_book_fk = q.price_book_fk) as template
from quotes q where q.document_id = ?`;

/** Refuses a quote that does not exist or is hidden (404). */
export const readQuote = async (strapi: Core.Strapi, quote: string, template: string): Promise<QuoteRead> => {
  const read = await sqlOne<QuoteRead>(strapi, READ, [template, template, quote]);
  if (!read) throw new RuleViolation('record.not-found', {}, 'unknown');
  return read;
};
