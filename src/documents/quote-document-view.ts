import { cleanText, linesOf } from '../domain/document/clean-text';
import { printerOf, type Printer } from '../domain/document/filters';
import { documentFormat } from '../domain/document/format';
import type { QuoteDocumentView } from '../domain/document/token-catalogue';
import type {
  Amounts,
  Decimal,
  DocumentLine,
  DocumentPayer,
  Party,
  PostalAddress,
  QuoteDocumentRecord,
  Share,
} from './quote-document-record';

const isZero = (decimal: Decimal): boolean => !/[1-9]/.test(decimal);

const showAddress = (address: PostalAddress | null) => {
  const street = cleanText(address?.street);
  const postalCode = cleanText(address?.postalCode);
  const city = cleanText(address?.city);
  const country = cleanText(address?.country);
  const town = [postalCode, city].filter((part) => part !== '').join(' ');
  return { address: linesOf([street, town, country]), street, postalCode, city, country };
};

const showParty = (party: Party) => ({
  name: cleanText(party.name),
  ...showAddress(party.address),
  email: cleanText(party.email),
  phone: cleanText(party.phone),
  registrationNumber: cleanText(party.registrationNumber),
  vatNumber: cleanText(party.vatNumber),
});

const showAmounts = ({ net, tax, gross }: Amounts, { money }: Printer) => ({
  net: money(net),
  tax: money(tax),
  gross: money(gross),
});

const showShare = (share: Share, show: Printer) => ({
  name: cleanText(share.name),
  percent: show.percent(share.percent),
  isPrimary: share.isPrimary,
  ...showAmounts(share, show),
});

const showLine = (line: DocumentLine, show: Printer): QuoteDocumentView['lines'][number] => ({
  position: String(line.position),
  type: line.type,
  name: cleanText(line.name),
  description: cleanText(line.description),
  quantity: show.quantity(line.quantity),
  unit: cleanText(line.unit),
  unitPrice: show.unitPrice(line.unitPrice),
  discount: show.percent(isZero(line.discountPercent) ? null : line.discountPercent),
  taxRate: show.percent(line.taxRate),
  amount: show.money(line.amount),
  group: cleanText(line.group),
  ...showAmounts(line, show),
  hasDiscount: !isZero(line.discountPercent),
  hasSeveralPayers: line.payers.length > 1,
  payers: line.payers.map((payer) => showShare(payer, show)),
});

const showPayer = (payer: DocumentPayer, show: Printer): QuoteDocumentView['payers'][number] => ({
  ...showShare(payer, show),
  billToName: cleanText(payer.billToName),
  contact: cleanText(payer.contactName),
  terms: cleanText(payer.paymentTerms),
  limit: show.money(payer.notToExceedLimit),
});

const showQuote = (record: QuoteDocumentRecord, show: Printer): QuoteDocumentView['quote'] => {
  const { quote } = record;
  return {
    number: cleanText(quote.number),
    revision: String(quote.revision),
    name: cleanText(quote.name),
    status: cleanText(quote.status),
    currency: record.currency.code,
    issueDate: show.day(quote.issueDate),
    dueDate: show.day(quote.dueDate),
    paymentTerms: cleanText(quote.paymentTerms),
    terms: cleanText(quote.terms),
    priceBook: cleanText(quote.priceBook),
    ownerName: cleanText(quote.ownerName),
    ownerEmail: cleanText(quote.ownerEmail),
    hasSeveralPayers: record.payers.length > 1,
    hasDiscounts: record.lines.some((line) => !isZero(line.discountPercent)),
    hasDocumentDiscount: !isZero(record.totals.discount),
    hasGroups: record.groups.some(({ name }) => name !== ''),
    hasOptions: record.options.length > 0,
    hasTaxes: record.taxes.some((tax) => !isZero(tax.amount)),
    isRevised: quote.revision > 1,
  };
};

const showTotals = ({ totals }: QuoteDocumentRecord, show: Printer): QuoteDocumentView['totals'] => ({
  subtotal: show.money(totals.subtotal),
  discount: show.money(totals.discount),
  ...showAmounts(totals, show),
});

const showLists = (
  { contacts, lines, groups, options, payers, taxes }: QuoteDocumentRecord,
  show: Printer
): Pick<QuoteDocumentView, 'contacts' | 'lines' | 'groups' | 'options' | 'payers' | 'taxes'> => ({
  contacts: contacts.map(({ name, jobTitle, email, phone }) => ({
    name: cleanText(name),
    jobTitle: cleanText(jobTitle),
    email: cleanText(email),
    phone: cleanText(phone),
  })),
  lines: lines.map((line) => showLine(line, show)),
  groups: groups.map((group) => ({
    name: cleanText(group.name),
    ...showAmounts(group, show),
    lines: group.lines.map((line) => showLine(line, show)),
  })),
  options: options.map((line) => showLine(line, show)),
  payers: payers.map((payer) => showPayer(payer, show)),
  taxes: taxes.map(({ rate, base, amount }) => ({
    rate: show.percent(rate),
    base: show.money(base),
    amount: show.money(amount),
  })),
});

/**
 * The texts of a quote's paper, ready for the template: every amount and day in the language and currency of
 * the record, a blank for what is missing. Refuses (`document.*`, see `documentFormat`) instead of printing
 * a wrong number. Same record, same texts.
 */
export const quoteDocumentView = (record: QuoteDocumentRecord): QuoteDocumentView => {
  const show = printerOf(documentFormat(record.locale, record.currency));
  const { company, customer, opportunity } = record;
  return {
    company: {
      ...showParty(company),
      website: cleanText(company.website),
      bankName: cleanText(company.bankName),
      bankAccount: cleanText(company.bankAccount),
      bic: cleanText(company.bic),
    },
    customer: { ...showParty(customer), code: cleanText(customer.code) },
    opportunity: {
      name: cleanText(opportunity.name),
      project: cleanText(opportunity.project),
      managerName: cleanText(opportunity.managerName),
    },
    quote: showQuote(record, show),
    totals: showTotals(record, show),
    ...showLists(record, show),
  };
};
