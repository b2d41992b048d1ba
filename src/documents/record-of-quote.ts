import { isPaymentTerms } from '../domain/account/payment-terms';
import { knownLocale } from '../domain/document/format';
import { exponentOf } from '../domain/money/currency';
import { inDecimals } from '../domain/money/in-decimals';
import { quoteAmounts, type PayableQuote, type QuoteAmounts } from '../domain/quote/amounts';
import { readLimit, readShare } from '../domain/quote/customer';
import { payersOfLine } from '../domain/quote/line-customers';
import { asReason } from '../domain/quote/split';
import { QUOTE_STATUSES } from '../domain/quote/status';
import { figures, quoteTotals, sumFigures, type Figures } from '../domain/quote/totals';
import { isCounted } from '../domain/quote/line';
import { add, fromDecimal, sum, zero, type Money } from '../domain/money/money';
import { refuseIf } from '../domain/shared/rule-violation';
import { dayIn } from '../platform/clock/clock';
import { companyOf, customerOf } from './document-parties';
import type {
  Amounts,
  DocumentGroup,
  DocumentLine,
  DocumentPayer,
  QuoteDocumentRecord,
  Share,
} from './quote-document-record';
import type { QuoteSnapshot, SnapshotLine } from './quote-snapshot';
import { wordsIn } from './words';

/** What every part of the paper is made from. */
interface Source {
  readonly snapshot: QuoteSnapshot;
  readonly locale: string;
  readonly amounts: QuoteAmounts;
  /** Of every line, also of those that count in no sum. */
  readonly figuresOf: ReadonlyMap<string, Figures>;
}

const payable = ({ quote, customers, lines }: QuoteSnapshot): PayableQuote => ({
  currency: quote.currency,
  customers,
  lines,
});

const asAmounts = ({ net, tax, gross }: Figures): Amounts => inDecimals({ net, tax, gross });

const nothing = (currency: string): Figures => figures(zero(currency), zero(currency));

const paymentTermsIn = (locale: string, terms: string | null): string | null =>
  terms !== null && isPaymentTerms(terms) ? wordsIn(locale).paymentTerms[terms] : terms;

const namesOf = ({ customers, lines }: QuoteSnapshot): ReadonlyMap<string, string> =>
  new Map(
    [...lines.flatMap((line) => line.customers), ...customers].map((payer) => [
      payer.accountId,
      payer.accountName ?? '',
    ])
  );

const isPrimary = ({ snapshot: { customers } }: Source, accountId: string): boolean =>
  customers.some((payer) => payer.accountId === accountId && payer.isPrimary);

const payersOf = (source: Source, line: SnapshotLine): Share[] => {
  const { snapshot, amounts } = source;
  const names = namesOf(snapshot);
  return payersOfLine(line, snapshot.customers).map(({ accountId, billingSplitPercent }) => {
    const share = amounts.payers
      .find((payer) => payer.accountId === accountId)
      ?.lines.find(({ id }) => id === line.id);
    return {
      name: names.get(accountId) ?? '',
      percent: readShare(billingSplitPercent),
      isPrimary: isPrimary(source, accountId),
      ...asAmounts(share ?? nothing(amounts.currency)),
    };
  });
};

const discountOf = (line: SnapshotLine, currency: string): Money =>
  fromDecimal(line.documentDiscount, currency);

const figuresOfLine = ({ figuresOf, amounts }: Source, { id }: SnapshotLine): Figures =>
  figuresOf.get(id) ?? nothing(amounts.currency);

const lineOf = (source: Source, line: SnapshotLine, index: number): DocumentLine => ({
  position: index + 1,
  type: line.type,
  name: line.name,
  description: line.description,
  quantity: line.quantity,
  unit: line.unit,
  unitPrice: line.unitPrice,
  discountPercent: readShare(line.discountPercent ?? 0),
  taxRate: readShare(line.taxRate ?? 0),
  group: line.groupName,
  ...inDecimals({
    amount: add(figuresOfLine(source, line).net, discountOf(line, source.amounts.currency)),
  }),
  ...asAmounts(figuresOfLine(source, line)),
  payers: isCounted(line) ? payersOf(source, line) : [],
});

const countedLines = ({ snapshot: { lines } }: Source): readonly SnapshotLine[] => lines.filter(isCounted);

const groupsOf = (source: Source): DocumentGroup[] => {
  const lines = countedLines(source).map((line, index) => ({ line, shown: lineOf(source, line, index) }));
  const names = [...new Set(lines.map(({ line }) => line.groupName ?? ''))];
  return names.map((name) => {
    const own = lines.filter(({ line }) => (line.groupName ?? '') === name);
    const figuresOfGroup = own.map(({ line }) => figuresOfLine(source, line));
    return {
      name,
      ...asAmounts(sumFigures(figuresOfGroup, source.amounts.currency)),
      lines: own.map(({ shown }) => shown),
    };
  });
};

const totalsOf = (source: Source): QuoteDocumentRecord['totals'] => {
  const { totals, currency } = source.amounts;
  const discount = sum(
    countedLines(source).map((line) => discountOf(line, currency)),
    currency
  );
  return { ...asAmounts(totals), ...inDecimals({ discount, subtotal: add(totals.net, discount) }) };
};

/** In the order of the quote's list; who is only on a line of it has no percent, name or terms of the quote. */
const payerOf = (
  source: Source,
  { accountId, net, tax, gross }: QuoteAmounts['payers'][number]
): DocumentPayer => {
  const { snapshot, locale, amounts } = source;
  const row = snapshot.customers.find((payer) => payer.accountId === accountId);
  return {
    name: namesOf(snapshot).get(accountId) ?? '',
    billToName: row?.billToName ?? null,
    contactName: row?.billToContactName ?? null,
    paymentTerms: paymentTermsIn(locale, row?.paymentTerms ?? null),
    notToExceedLimit: readLimit(row?.notToExceedLimit ?? null, amounts.currency),
    percent: readShare(row?.billingSplitPercent ?? 0),
    isPrimary: row?.isPrimary ?? false,
    ...asAmounts({ net, tax, gross }),
  };
};

const statusIn = (locale: string, status: string): string => {
  const known = QUOTE_STATUSES.find((each) => each === status);
  return known === undefined ? status : wordsIn(locale).status[known];
};

const quoteOf = ({ snapshot, locale }: Source): QuoteDocumentRecord['quote'] => {
  const { quote, opportunity, customers, company } = snapshot;
  const primary = customers.find((payer) => payer.isPrimary);
  return {
    number: quote.number ?? '',
    revision: quote.revision,
    name: quote.name,
    status: statusIn(locale, quote.status),
    issueDate: quote.startDate ?? dayIn(company?.timeZone ?? 'UTC', new Date(quote.createdAt)),
    dueDate: quote.dueDate,
    paymentTerms: paymentTermsIn(locale, primary?.paymentTerms ?? null),
    terms: quote.notes,
    priceBook: quote.priceBook,
    ownerName: opportunity?.managerName ?? null,
    ownerEmail: opportunity?.managerEmail ?? null,
  };
};

const languageOf = ({ template, company }: QuoteSnapshot): string =>
  knownLocale(template?.language || company?.locale || 'en');

/**
 * Everything that the paper of a quote says, from one snapshot of its rows; every figure is the domain's own.
 * Refuses splits that are off (`quote.split-not-100`, `quote.rounding-not-one`): the parts printed would not sum
 * to the total printed. Refuses what `reasonsAgainstLines` names and `document.unknown-locale`.
 */
export const recordOfQuote = (snapshot: QuoteSnapshot): QuoteDocumentRecord => {
  const amounts = quoteAmounts(payable(snapshot));
  refuseIf(amounts.issues.map(asReason));
  const all = quoteTotals(snapshot.lines, snapshot.quote.currency).lines;
  const figuresOf = new Map(all.map((line) => [line.id, line]));
  const source: Source = { snapshot, locale: languageOf(snapshot), amounts, figuresOf };
  const { quote, opportunity, contacts, lines } = snapshot;
  return {
    locale: source.locale,
    currency: { code: quote.currency, exponent: exponentOf(quote.currency) },
    company: companyOf(snapshot, source.locale),
    customer: customerOf(snapshot, source.locale),
    contacts: contacts.map((contact) => ({ ...contact, name: contact.name ?? '' })),
    opportunity: {
      name: opportunity?.name ?? null,
      project: opportunity?.project ?? null,
      managerName: opportunity?.managerName ?? null,
    },
    quote: quoteOf(source),
    lines: countedLines(source).map((line, index) => lineOf(source, line, index)),
    groups: groupsOf(source),
    options: lines.filter((line) => !isCounted(line)).map((line, index) => lineOf(source, line, index)),
    payers: amounts.payers.map((payer) => payerOf(source, payer)),
    taxes: amounts.totals.rates.map(({ taxRate, net, tax }) =>
      inDecimals({ rate: taxRate, base: net, amount: tax })
    ),
    totals: totalsOf(source),
  };
};
