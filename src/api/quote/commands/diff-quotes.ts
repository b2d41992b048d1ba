import type { Core } from '@strapi/strapi';
import {
  type ComparedLine,
  type ComparedPayer,
  type ComparedQuote,
  type PayerDifferences,
  quoteDiff,
} from '../../../domain/quote/quote-diff';
import type { LineCustomer, QuoteCustomer } from '../../../domain/quote/customer';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { sql } from '../../../platform/database/sql';
import type { LoadedLine, LoadedQuote } from '../../../wire/quote-aggregate';
import { loadQuotes } from './load-quote';
import { accountsOf, presentSource } from './present-quote';
import { visibleAccounts, withoutHidden } from './visible-accounts';

type Visible = ReadonlyMap<string, string>;
type Based = Readonly<Record<'priceBook' | 'brand' | 'productVersion', string | null>>;

/** By document id, what each quote is based on. */
const basesOf = async (strapi: Core.Strapi, ids: readonly string[]): Promise<ReadonlyMap<string, Based>> => {
  const rows = await sql<Based & { id: string }>(
    strapi,
    `select q.document_id as id, p.document_id as "priceBook", b.document_id as brand, v.document_id as "productVersion"
     from quotes q left join price_books p on p.id = q.price_book_fk left join brands b on b.id = q.brand_fk
       left join product_versions v on v.id = q.product_version_fk
     where q.document_id = any(?)`,
    [[...ids]]
  );
  return new Map(rows.map(({ id, ...based }) => [id, based]));
};

type Payer = LineCustomer & Partial<QuoteCustomer>;

/** A payer whose account the caller does not see keeps its share, and nothing else is told of it. */
const payers = (rows: readonly Payer[], visible: Visible): ComparedPayer[] =>
  withoutHidden(rows, visible).map((shown, index) => ({
    accountId: rows[index]?.accountId ?? '',
    fields: {
      billingSplitPercent: shown.billingSplitPercent,
      isRounding: shown.isRounding,
      isPrimary: shown.isPrimary ?? null,
      notToExceedLimit: shown.notToExceedLimit,
      billToName: shown.billToName ?? null,
      billToContactName: shown.billToContactName ?? null,
      paymentTerms: shown.paymentTerms ?? null,
    },
  }));

const lineOf = (line: LoadedLine, visible: Visible): ComparedLine => ({
  id: line.id,
  sourceKey: line.sourceKey,
  name: line.name,
  fields: {
    type: line.type,
    name: line.name,
    description: line.description,
    groupName: line.groupName,
    isOptional: line.isOptional,
    isChosen: line.isChosen,
    product: line.product,
    bundle: line.bundle,
    project: line.project,
    quantity: line.quantity,
    unit: line.unit,
    unitPrice: line.unitPrice,
    priceSource: presentSource(line.priceSource),
    discountPercent: line.discountPercent,
    taxRate: line.taxRate,
    net: line.net,
  },
  customers: payers(line.customers, visible),
});

const compared = (quote: LoadedQuote, based: Based | undefined, visible: Visible): ComparedQuote => ({
  fields: {
    name: quote.name,
    ...based,
    currency: quote.currency,
    exchangeRate: quote.exchangeRate,
    exchangeRateDate: quote.exchangeRateDate,
    startDate: quote.startDate,
    dueDate: quote.dueDate,
    discountPercent: quote.discountPercent,
    discountAmount: quote.discountAmount,
    notes: quote.notes,
  },
  totals: { net: quote.net, tax: quote.tax, gross: quote.gross },
  customers: payers(quote.customers, visible),
  lines: quote.lines.map((line) => lineOf(line, visible)),
});

const shownLists = (lists: PayerDifferences, visible: Visible) => {
  const shown = <Row extends { readonly accountId: string }>({ accountId, ...row }: Row) => ({
    account: visible.has(accountId) ? accountId : null,
    ...row,
  });
  return {
    added: lists.added.map(shown),
    removed: lists.removed.map(shown),
    changed: lists.changed.map(shown),
  };
};

/** With every field that lines are compared by. */
type ShownLine = Readonly<Record<string, unknown>> & { readonly documentId: string; readonly name: string };

const shownLine = ({ id: documentId, name, fields }: ComparedLine): ShownLine => ({
  documentId,
  name,
  ...fields,
});

const bothOf = async (strapi: Core.Strapi, ids: readonly [string, string]) => {
  const quotes = await loadQuotes(strapi, ids);
  const [from, to] = ids.map((id) => quotes.find((quote) => quote.id === id));
  if (!from || !to) throw new RuleViolation('record.not-found', {}, 'unknown');
  if (from.opportunity.row !== to.opportunity.row) throw new RuleViolation('quote.other-opportunity');
  return { from, to };
};

/**
 * What the other quote says otherwise, each value `from` the first `to` the other. Lines are told by what they keep
 * over revisions and clones; the same number of statements whatever the quotes have.
 */
export const diffQuotes = async (
  strapi: Core.Strapi,
  { documentId, otherId }: { documentId: string; otherId: string }
) => {
  const { from, to } = await bothOf(strapi, [documentId, otherId]);
  const visible = await visibleAccounts(strapi, [...accountsOf(from), ...accountsOf(to)]);
  const bases = await basesOf(strapi, [documentId, otherId]);
  const { lines, customers, ...diff } = quoteDiff(
    compared(from, bases.get(from.id), visible),
    compared(to, bases.get(to.id), visible)
  );
  return {
    documentId,
    otherId,
    ...diff,
    customers: shownLists(customers, visible),
    lines: {
      added: lines.added.map(shownLine),
      removed: lines.removed.map(shownLine),
      changed: lines.changed.map(({ id, customers: lists, ...line }) => ({
        documentId: id,
        ...line,
        customers: shownLists(lists, visible),
      })),
    },
  };
};
