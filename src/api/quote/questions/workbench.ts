import type { Core } from '@strapi/strapi';
import { asSystem } from '../../../platform/actor/actor';
import { sql, sqlOne } from '../../../platform/database/sql';
import { lastChangeOf } from '../../../platform/history/last-change';
import type { LoadedLine, LoadedQuote } from '../../../wire/quote-aggregate';
import type { Workbench, WorkbenchLine } from '../../../wire/quote-workbench';
import { companyOf } from '../../../wire/services/crm-setting';
import { opportunitiesOf, type SaleTerms } from '../../../wire/services/opportunity';
import { loadQuote } from '../commands/load-quote';
import { accountsOf, presentSource } from '../commands/present-quote';
import { visibleAccounts } from '../commands/visible-accounts';

type Surroundings = Pick<
  Workbench,
  'priceBook' | 'brand' | 'productVersion' | 'opportunity' | 'siblings' | 'contract' | 'units'
> &
  Pick<Workbench, 'lastChange' | 'lastMove' | 'defaultTaxRate'> & { readonly lostNote: string | null };

const named = (table: string, row: string, more = '') =>
  `(select json_build_object('documentId', t.document_id, 'name', t.name${more}) from ${table} t where t.id = ${row})`;

/** Each part as the caller sees it: what is hidden is missing. */
const SURROUNDINGS = `
select q.lost_note as "lostNote",
  ${named('price_books', 'q.price_book_fk', `, 'version', t.version`)} as "priceBook",
  ${named('brands', 'q.brand_fk')} as brand,
  ${named('product_versions', 'q.product_version_fk')} as "productVersion",
  json_build_object('documentId', o.document_id, 'name', o.name, 'account', ${named('accounts', 'o.account_fk')},
    'project', ${named('projects', 'o.project_fk')}) as opportunity,
  coalesce((select json_agg(json_build_object('documentId', s.document_id, 'name', s.name, 'number', s.number,
    'revision', s.revision, 'state', s.state, 'isActive', coalesce(s.is_active, false)) order by s.id)
    from quotes s where s.opportunity_fk = o.id and s.id <> q.id), '[]') as siblings,
  (select json_build_object('documentId', k.document_id, 'number', k.number) from contracts k where k.quote_fk = q.id
    order by k.id desc limit 1) as contract,
  coalesce((select json_agg(json_build_object('documentId', u.document_id, 'name', u.name) order by u.name)
    from units u where u.active), '[]') as units,
  coalesce((select default_tax_rate::text from crm_settings order by id limit 1), '0') as "defaultTaxRate",
  ${lastChangeOf('q.document_id')} as "lastChange",
  ${lastChangeOf('q.document_id', `and jsonb_exists(h.changes::jsonb, 'state')`)} as "lastMove"
from quotes q join opportunities o on o.id = q.opportunity_fk where q.id = ?`;

const HELD = `
select exists (select 1 from actuals where quote_fk = ?) as "hasActuals",
  exists (select 1 from contracts where quote_fk = ?) as "hasContract"`;

/** A stable name for a payer whose account the caller does not see. */
const keysOf = (quote: LoadedQuote, visible: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const hidden = [...new Set(accountsOf(quote))].filter((id) => !visible.has(id));
  return new Map(hidden.map((id, index) => [id, `hidden-${index + 1}`]));
};

const payersShown = (quote: LoadedQuote, visible: ReadonlyMap<string, string>) => {
  const keys = keysOf(quote, visible);
  const share = ({ accountId, billingSplitPercent, isRounding, notToExceedLimit }: LoadedPayer) => ({
    account: keys.get(accountId) ?? accountId,
    name: visible.get(accountId) ?? null,
    billingSplitPercent: String(billingSplitPercent),
    isRounding,
    notToExceedLimit: notToExceedLimit === null || keys.has(accountId) ? null : String(notToExceedLimit),
  });
  return {
    share,
    ofQuote: quote.customers.map((payer) => ({
      ...share(payer),
      isPrimary: payer.isPrimary,
      billToName: keys.has(payer.accountId) ? null : payer.billToName,
      billToContactName: keys.has(payer.accountId) ? null : payer.billToContactName,
      paymentTerms: keys.has(payer.accountId) ? null : payer.paymentTerms,
    })),
    keyOf: (accountId: string) => keys.get(accountId) ?? accountId,
  };
};

type LoadedPayer = LoadedLine['customers'][number];

const shownLine = (
  line: LoadedLine,
  terms: SaleTerms,
  customers: WorkbenchLine['customers']
): WorkbenchLine => ({
  documentId: line.id,
  type: line.type,
  name: line.name,
  description: line.description,
  groupName: line.groupName,
  isOptional: line.isOptional,
  isChosen: line.isChosen,
  quantity: line.quantity,
  unitPrice: line.unitPrice,
  discountPercent: line.discountPercent,
  taxRate: line.taxRate,
  priceSource: presentSource(line.priceSource),
  product: line.product,
  bundle: line.bundle,
  unit: line.unit,
  unitName: line.unitName,
  project: line.project,
  products: terms.products.get(line.id) ?? [],
  customers,
});

const shownQuote = (quote: LoadedQuote, lostNote: string | null): Workbench['quote'] => {
  const { id: documentId, status: state, name, number, revision, isActive, version, currency } = quote;
  const { exchangeRate, exchangeRateDate, discountPercent, discountAmount, notes, startDate, dueDate } =
    quote;
  return {
    ...{ documentId, state, name, number, revision, isActive, version, currency, lostNote },
    ...{ exchangeRate, exchangeRateDate, discountPercent, discountAmount, notes, startDate, dueDate },
  };
};

/** See `Workbench`: the quote as it is stored, with what surrounds it, in a handful of statements. */
export const workbench = async (
  strapi: Core.Strapi,
  { documentId }: { documentId: string }
): Promise<Workbench> => {
  const quote = await loadQuote(strapi, { documentId, lock: false });
  const around = await sqlOne<Surroundings>(strapi, SURROUNDINGS, [quote.row]);
  if (!around) throw new Error(`Quote ${documentId} was loaded and is not there`);
  const terms = await opportunitiesOf(strapi).saleTerms(quote);
  const payers = payersShown(quote, await visibleAccounts(strapi, accountsOf(quote)));
  const [held] = await asSystem(() => sql<Workbench['held']>(strapi, HELD, [quote.row, quote.row]));
  const { lostNote, ...surroundings } = around;
  return {
    today: await companyOf(strapi).today(),
    ...surroundings,
    quote: shownQuote(quote, lostNote),
    sale: {
      opportunity: terms.opportunity,
      inactiveAccountIds: terms.inactiveAccountIds.map(payers.keyOf),
      missingFields: terms.missingFields,
    },
    held: held ?? { hasActuals: false, hasContract: false },
    payers: payers.ofQuote,
    lines: quote.lines.map((line) => shownLine(line, terms, line.customers.map(payers.share))),
  };
};
