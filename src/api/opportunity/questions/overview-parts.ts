import type { CrmUid } from '../../../platform/database/metadata';

/** One kind of records on an opportunity's page; in `rows`, `wanted.id` is the number of the opportunity. */
export interface OverviewPart {
  readonly name: string;
  readonly reads: CrmUid;
  readonly rows: string;
  readonly order: string;
}

/** Decimals and days as text. */
export const OVERVIEW_PARTS: readonly OverviewPart[] = [
  {
    name: 'quotes',
    reads: 'api::quote.quote',
    rows: `select q.document_id as "documentId", q.number, q.revision, q.name, q.state, q.gross::text as gross, q.net::text as net,
        q.currency, q.due_date::text as "dueDate", coalesce(q.is_active, false) as "isActive", b.name as "priceBook",
        (select count(*)::integer from quote_customers c where c.quote_fk = q.id) as payers
      from wanted, quotes q left join price_books b on b.id = q.price_book_fk where q.opportunity_fk = wanted.id`,
    order: 'number desc, revision desc',
  },
  {
    name: 'documents',
    reads: 'api::sales-document.sales-document',
    rows: `select d.document_id as "documentId", d.name, d.version, d.file_name as "fileName", q.number as "quoteNumber",
        to_char(d.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"
      from wanted, sales_documents d left join quotes q on q.id = d.quote_fk where d.opportunity_fk = wanted.id`,
    order: '"createdAt" desc',
  },
  {
    name: 'contracts',
    reads: 'api::contract.contract',
    rows: `select k.document_id as "documentId", k.number, k.name, k.state, k.gross::text as gross, k.currency,
        k.start_date::text as "startDate"
      from wanted, contracts k where k.opportunity_fk = wanted.id`,
    order: 'number desc',
  },
  {
    name: 'contractLines',
    reads: 'api::contract-line.contract-line',
    rows: `select l.document_id as "documentId", l.name, l.net::text as net, k.currency, k.number as "contractNumber",
        y.name as "contractType", l.start_date::text as "startDate", l.end_date::text as "endDate"
      from wanted, contracts k join contract_lines l on l.contract_fk = k.id
        left join contract_types y on y.id = l.contract_type_fk
      where k.opportunity_fk = wanted.id and coalesce(l.is_current, true)`,
    order: '"contractNumber", name',
  },
  {
    // what was sold is stored per payer and line, each rounded once: the sum is what the payer was told
    name: 'contractPayers',
    reads: 'api::contract-line-customer.contract-line-customer',
    rows: `select a.document_id as "documentId", a.name, k.number as "contractNumber", k.currency, sum(c.net)::text as net,
        sum(c.tax)::text as tax, sum(c.gross)::text as gross, bool_or(a.id = k.account_fk) as "isPrimary"
      from wanted, contracts k join contract_lines l on l.contract_fk = k.id
        join contract_line_customers c on c.contract_line_fk = l.id join accounts a on a.id = c.account_fk
      where k.opportunity_fk = wanted.id and coalesce(l.is_current, true) group by a.id, k.id`,
    order: '"contractNumber", "isPrimary" desc, name',
  },
  {
    name: 'roles',
    reads: 'api::business-role.business-role',
    rows: `select r.document_id as "documentId", r.name, r.description, coalesce(c.name, m.name) as person
      from wanted, business_roles r left join contacts c on c.id = r.contact_fk left join members m on m.id = r.member_fk
      where r.opportunity_fk = wanted.id`,
    order: 'name',
  },
  {
    name: 'relatedAccounts',
    reads: 'api::account.account',
    rows: `select a.document_id as "documentId", a.name, a.city, coalesce(a.is_active, false) as "isActive"
      from wanted, opportunities_related_accounts_lnk l join accounts a on a.id = l.account_id where l.opportunity_id = wanted.id`,
    order: 'name',
  },
];
