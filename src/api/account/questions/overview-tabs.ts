import type { CrmUid } from '../../../platform/database/metadata';

/**
 * One kind of records on a customer's page. A new kind is one entry more here: its name in the answer, the type whose
 * reading it needs, and a `select` of its rows. In it `wanted.id` is the number of the account; the columns are those
 * that the page shows (decimals and days as text); `order` sorts by them.
 */
export interface OverviewTab {
  readonly name: string;
  readonly reads: CrmUid;
  readonly rows: string;
  readonly order: string;
}

const QUOTES_OF_ACCOUNT = `
  select q.id from quotes q, wanted where q.potential_customer_fk = wanted.id
  union select q.id from opportunities o join quotes q on q.opportunity_fk = o.id, wanted where o.account_fk = wanted.id
  union select c.quote_fk from quote_customers c, wanted where c.account_fk = wanted.id`;

const CONTRACTS_OF_ACCOUNT = `
  select k.id from contracts k, wanted where k.account_fk = wanted.id
  union select c.contract_fk from contract_customers c, wanted where c.account_fk = wanted.id`;

const LINKED_PROJECTS = `
  select j.id from projects j, wanted where j.client_fk = wanted.id
  union select l.project_id from projects_accounts_lnk l, wanted where l.account_id = wanted.id`;

/** ACC-04, ACC-66, ACC-68, ACC-70..74, ATT-01, MEMO-06, PRJ-01, PRJ-05: the tabs of the page, in their order. */
export const OVERVIEW_TABS: readonly OverviewTab[] = [
  {
    name: 'contacts',
    reads: 'api::contact.contact',
    rows: `select c.document_id as "documentId", c.name, c.position, c.email, c.phone,
        coalesce(c.is_tax_invoice_contact, false) as "isTaxInvoiceContact", coalesce(c.is_tax_invoice_cc, false) as "isTaxInvoiceCc",
        coalesce(c.is_contract_contact, false) as "isContractContact"
      from contacts c, wanted where c.account_fk = wanted.id`,
    order: 'name',
  },
  {
    name: 'projects',
    reads: 'api::project.project',
    rows: `select j.document_id as "documentId", j.name, j.state, j.start_date::text as "startDate", j.end_date::text as "endDate",
        case when j.id in (${LINKED_PROJECTS}) then 'linked' else 'transaction' end as link
      from projects j where j.id in (${LINKED_PROJECTS}
        union select s.project_fk from schedules s, wanted where s.account_fk = wanted.id)`,
    order: 'link, name',
  },
  {
    name: 'schedules',
    reads: 'api::schedule.schedule',
    rows: `select s.document_id as "documentId", s.name, s.date::text as date, s.kind, s.amount::text as amount, s.currency,
        coalesce(s.done, false) as done
      from schedules s, wanted where s.account_fk = wanted.id`,
    order: 'date desc, name',
  },
  {
    name: 'opportunities',
    reads: 'api::opportunity.opportunity',
    rows: `select o.document_id as "documentId", o.name, t.name as stage, o.value::text as value, o.currency,
        o.expected_close_date::text as "expectedCloseDate", coalesce(o.locked, false) as locked
      from wanted, opportunities o left join opportunity_statuses t on t.id = o.stage_fk where o.account_fk = wanted.id`,
    order: `"expectedCloseDate" desc nulls last, name`,
  },
  {
    name: 'quotes',
    reads: 'api::quote.quote',
    rows: `select q.document_id as "documentId", q.number, q.revision, q.name, q.state, q.gross::text as gross, q.currency,
        q.due_date::text as "dueDate", coalesce(q.is_active, false) as "isActive",
        case when o.id is not null then json_build_object('documentId', o.document_id, 'name', o.name) end as opportunity
      from quotes q left join opportunities o on o.id = q.opportunity_fk where q.id in (${QUOTES_OF_ACCOUNT})`,
    order: 'number desc, revision desc',
  },
  {
    name: 'contracts',
    reads: 'api::contract.contract',
    rows: `select k.document_id as "documentId", k.number, k.name, k.state, k.gross::text as gross, k.currency,
        k.start_date::text as "startDate",
        case when j.id is not null then json_build_object('documentId', j.document_id, 'name', j.name) end as project
      from contracts k left join projects j on j.id = k.project_fk where k.id in (${CONTRACTS_OF_ACCOUNT})`,
    order: 'number desc',
  },
  {
    name: 'documents',
    reads: 'api::sales-document.sales-document',
    rows: `select d.document_id as "documentId", d.name, d.kind, d.version, d.file_name as "fileName",
        to_char(d.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt",
        case when q.id is not null then json_build_object('documentId', q.document_id, 'number', q.number) end as quote
      from wanted, sales_documents d left join quotes q on q.id = d.quote_fk where d.account_fk = wanted.id`,
    order: `"createdAt" desc, name`,
  },
  {
    name: 'files',
    reads: 'api::attachment.attachment',
    rows: `select f.document_id as "documentId", f.name, f.description, f.content_type as "contentType", f.size,
        f.version_count as "versionCount", to_char(f.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "updatedAt"
      from attachments f, wanted where f.account_fk = wanted.id`,
    order: 'name, "updatedAt"',
  },
  {
    name: 'memos',
    reads: 'api::memo.memo',
    rows: `select m.document_id as "documentId", m.kind, m.excerpt, coalesce(m.is_private, false) as "isPrivate",
        b.name as author, j.name as project, to_char(m.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"
      from wanted, memos m left join members b on b.id = m.author_fk left join projects j on j.id = m.project_fk
      where m.account_fk = wanted.id or m.project_fk in (${LINKED_PROJECTS})`,
    order: '"createdAt" desc, excerpt',
  },
  {
    name: 'subAccounts',
    reads: 'api::account.account',
    rows: `select a.document_id as "documentId", a.name, a.city, coalesce(a.is_active, false) as "isActive"
      from accounts a, wanted where a.parent_fk = wanted.id`,
    order: 'name',
  },
  {
    name: 'relatedAccounts',
    reads: 'api::account.account',
    rows: `select a.document_id as "documentId", a.name, a.city, coalesce(a.is_active, false) as "isActive"
      from wanted, accounts_related_accounts_lnk l join accounts a on a.id = l.inv_account_id where l.account_id = wanted.id`,
    order: 'name',
  },
  {
    name: 'relatedOpportunities',
    reads: 'api::opportunity.opportunity',
    rows: `select o.document_id as "documentId", o.name,
        case when a.id is not null then json_build_object('documentId', a.document_id, 'name', a.name) end as account,
        case when t.id is not null then json_build_object('documentId', t.document_id, 'name', t.name) end as stage
      from wanted, opportunities_related_accounts_lnk l join opportunities o on o.id = l.opportunity_id
        left join accounts a on a.id = o.account_fk left join opportunity_statuses t on t.id = o.stage_fk
      where l.account_id = wanted.id`,
    order: 'name',
  },
];
