import { z } from '@strapi/utils';
import { PAYMENT_TERMS } from '../../domain/account/payment-terms';
import { LINE_TYPES } from '../../domain/quote/line';
import type { Commands } from '../command';
import { longText, shortText } from './text-input';

/** A decimal as a number or, exact beyond 15 digits of a double, as a text such as "1234.56". */
const decimal = z.union([z.number(), z.string().max(40)]);
const id = z.string().min(1).max(40);

const line = z.strictObject({
  documentId: id.optional().describe('Of a line that exists; without it the line is new'),
  type: z.enum(LINE_TYPES),
  product: id.nullable().optional(),
  bundle: id
    .nullable()
    .optional()
    .describe('Of the price book of the line; a line sells a product or a bundle'),
  priceBook: id
    .optional()
    .describe(
      'An applicable price book that gives the price; left out: the one that gave it, else that of the quote'
    ),
  unit: id.nullable().optional(),
  project: id.nullable().optional(),
  name: shortText.optional(),
  description: longText.nullable().optional(),
  groupName: shortText.nullable().optional().describe('Lines of a group have a subtotal'),
  isOptional: z.boolean().optional().describe('Counts and is sold only when it is chosen'),
  isChosen: z.boolean().optional(),
  quantity: decimal,
  unitPrice: decimal.nullable().optional().describe('Left out: the price book gives it'),
  discountPercent: decimal.optional(),
  taxRate: decimal.optional(),
  net: decimal.optional(),
  tax: decimal.optional(),
  gross: decimal.optional(),
});

const customer = z.strictObject({
  account: id,
  billingSplitPercent: decimal.optional(),
  isRounding: z.boolean().optional(),
  notToExceedLimit: decimal.nullable().optional(),
});
const quoteCustomer = customer.extend({
  billToName: shortText.nullable().optional(),
  billToContactName: shortText.nullable().optional(),
  paymentTerms: z.enum(PAYMENT_TERMS).nullable().optional(),
});

const lines = z.array(line).max(1_000);
const discount = {
  discountPercent: decimal.nullable().optional().describe('Off the whole quote; left out: as it is'),
  discountAmount: decimal.nullable().optional(),
};
const totals = { net: decimal.optional(), tax: decimal.optional(), gross: decimal.optional() };
const replaceLines = z.strictObject({ version: z.int().optional(), lines, ...discount, ...totals });
const newLine = line.omit({ documentId: true }).extend({
  customers: z
    .array(customer)
    .max(200)
    .optional()
    .describe('Of a project line; without it those of the quote'),
});
const newQuote = z.strictObject({
  name: shortText,
  priceBook: id,
  brand: id.nullable().optional(),
  productVersion: id.nullable().optional(),
  currency: z.string().length(3).optional(),
  potentialCustomer: id.optional().describe("Without it the opportunity's account"),
  startDate: z.iso.date().nullable().optional(),
  dueDate: z.iso.date().nullable().optional(),
  notes: longText.nullable().optional(),
  customers: z.array(quoteCustomer).max(200).optional().describe('Percents that come to 100.00'),
  lines: z.array(newLine).max(1_000).optional(),
  ...discount,
  ...totals,
});
const previewLines = z.strictObject({ lines, ...discount, ...totals });
const replaceWhole = z.strictObject({
  version: z.int().optional(),
  lines: lines.optional().describe('The whole list; left out: as it is'),
  ...discount,
  customers: z
    .array(quoteCustomer)
    .max(200)
    .optional()
    .describe('The whole list of payers, told by their accounts; left out: as it is'),
  lineCustomers: z
    .array(
      z.strictObject({
        line: id.describe('Document id of a project line, or new-N for the one at place N of `lines`'),
        customers: z.array(customer).max(200),
      })
    )
    .max(1_000)
    .optional()
    .describe('Whole lists of payers of single project lines'),
});
const sellableItems = z.strictObject({
  search: z.string().trim().min(1).max(255).optional().describe('Part of a name or code'),
  kind: z.enum(['product', 'bundle']).optional(),
  priceBook: id.optional().describe('Another applicable price book; left out: that of the quote'),
});
const roundPrice = z.strictObject({
  version: z.int().optional(),
  roundTo: decimal
    .nullable()
    .describe('A step in the quote\'s currency such as "0.05" or "1000"; null: no rounding'),
  name: shortText.optional(),
});
const clone = z.strictObject({ name: shortText.optional() });
const lose = z.strictObject({ reason: longText.min(1).max(2_000).describe('Why it was lost') });
const changeCurrency = z.strictObject({ currency: z.string().length(3) });
const changePriceBook = z.strictObject({
  priceBook: id,
  brand: id.nullable().optional().describe('Left out: as it is'),
  productVersion: id.nullable().optional(),
});
const splits = z.strictObject({
  splits: z
    .array(z.strictObject({ documentId: id, billingSplitPercent: decimal }))
    .min(1)
    .max(200),
});
const win = z.strictObject({
  acceptExpired: z.boolean().optional(),
  startDate: z.iso.date().optional().describe('First day of time-based contract lines; today without it'),
});
const generate = z.strictObject({
  template: id.describe("An active Word template of the quote's price book"),
});
const dryRun = z.strictObject({ dryRun: z.enum(['true', 'false']).optional() });

export type LineInput = z.infer<typeof line>;
export type ReplaceLinesInput = z.infer<typeof replaceLines>;
export type NewQuoteInput = z.infer<typeof newQuote>;
export type PreviewLinesInput = z.infer<typeof previewLines>;
export type ReplaceWholeInput = z.infer<typeof replaceWhole>;
export type SellableItemsQuery = z.infer<typeof sellableItems>;
export type RoundPriceInput = z.infer<typeof roundPrice>;
export type CloneInput = z.infer<typeof clone>;
export type LoseInput = z.infer<typeof lose>;
export type ChangeCurrencyInput = z.infer<typeof changeCurrency>;
export type ChangePriceBookInput = z.infer<typeof changePriceBook>;
export type SplitsInput = z.infer<typeof splits>;
export type SellInput = z.infer<typeof win> & z.infer<typeof dryRun>;

export const newQuoteBody = newQuote;
export const sellBody = win;
export const sellQuery = dryRun;

export const quoteCommands = {
  replaceLines: {
    method: 'PUT',
    path: '/quotes/:documentId/lines',
    summary: 'Replace the whole list of lines of a quote',
    body: replaceLines,
  },
  replaceWhole: {
    method: 'PUT',
    path: '/quotes/:documentId/whole',
    summary: 'Replace lines, payers and payers of lines of a quote in one edit',
    body: replaceWhole,
  },
  workbench: {
    method: 'GET',
    path: '/quotes/:documentId/workbench',
    summary: 'A quote with everything that a screen to work on it needs',
  },
  sellableItems: {
    method: 'GET',
    path: '/quotes/:documentId/sellable-items',
    summary: 'Products and bundles that a quote can offer today, with their prices',
    query: sellableItems,
  },
  previewLines: {
    method: 'POST',
    path: '/quotes/:documentId/lines/preview',
    summary: 'Compute a list of lines without storing it',
    body: previewLines,
  },
  roundPrice: {
    method: 'POST',
    path: '/quotes/:documentId/rounding-line',
    summary: 'Round the gross price of a quote by a line of its own, or take that line off',
    body: roundPrice,
  },
  changeCurrency: {
    method: 'POST',
    path: '/quotes/:documentId/currency',
    summary: 'Price a quote in another currency, by price rows or the stored rate of the day',
    body: changeCurrency,
    query: dryRun,
  },
  changePriceBook: {
    method: 'POST',
    path: '/quotes/:documentId/price-book',
    summary: 'Price a quote by another price book, brand or version',
    body: changePriceBook,
    query: dryRun,
  },
  explainPrice: {
    method: 'GET',
    path: '/quotes/:documentId/lines/:lineId/explain-price',
    summary: 'Where the price of a line came from',
  },
  splitCustomers: {
    method: 'PUT',
    path: '/quotes/:documentId/customers/splits',
    summary: 'Set the billing splits of several customers at once',
    body: splits,
  },
  distributeEvenly: {
    method: 'POST',
    path: '/quotes/:documentId/customers/distribute-evenly',
    summary: 'Split a quote evenly over its customers',
  },
  amounts: {
    method: 'GET',
    path: '/quotes/:documentId/amounts',
    summary: 'Who pays what: amounts per customer, line and tax rate',
  },
  diff: {
    method: 'GET',
    path: '/quotes/:documentId/diff/:otherId',
    summary:
      'What another quote of the same opportunity says otherwise: lines, prices, splits, limits, totals',
  },
  activate: { method: 'POST', path: '/quotes/:documentId/activate', summary: 'Make a quote the active one' },
  deactivate: { method: 'POST', path: '/quotes/:documentId/deactivate', summary: 'Make a quote inactive' },
  clone: {
    method: 'POST',
    path: '/quotes/:documentId/clone',
    summary: 'Copy a quote: a new, inactive draft with a number of its own',
    body: clone,
  },
  send: {
    method: 'POST',
    path: '/quotes/:documentId/send',
    summary: 'Note that a quote was sent: lines, prices and dates stay from now on',
  },
  revise: {
    method: 'POST',
    path: '/quotes/:documentId/revise',
    summary: 'Make the next revision of a sent quote; the old one is superseded',
  },
  lose: {
    method: 'POST',
    path: '/quotes/:documentId/lose',
    summary: 'Note that a quote was lost, and why',
    body: lose,
  },
  reopen: {
    method: 'POST',
    path: '/quotes/:documentId/reopen',
    summary: 'Make a lost or superseded quote a draft again',
  },
  generate: {
    method: 'POST',
    path: '/quotes/:documentId/generate',
    summary: 'Make the Word file of a quote and keep it as a sales document',
    body: generate,
  },
  win: {
    method: 'POST',
    path: '/quotes/:documentId/win',
    summary: 'Win a quote: sell its opportunity and make the contract',
    body: win,
    query: dryRun,
  },
} as const satisfies Commands;

const lineCustomerEdit = customer.partial();

export type NewLineCustomerInput = z.infer<typeof customer>;
export type EditLineCustomerInput = z.infer<typeof lineCustomerEdit>;

export const quoteLineCommands = {
  addCustomer: {
    method: 'POST',
    path: '/quote-lines/:documentId/customers',
    summary: 'Add a customer to a project line',
    body: customer,
  },
  editCustomer: {
    method: 'PUT',
    path: '/quote-lines/:documentId/customers/:customerId',
    summary: 'Change a customer of a project line',
    body: lineCustomerEdit,
  },
  removeCustomer: {
    method: 'DELETE',
    path: '/quote-lines/:documentId/customers/:customerId',
    summary: 'Take a customer off a project line',
  },
  splitCustomers: {
    method: 'PUT',
    path: '/quote-lines/:documentId/customers/splits',
    summary: 'Set the billing splits of a project line at once',
    body: splits,
  },
  distributeEvenly: {
    method: 'POST',
    path: '/quote-lines/:documentId/customers/distribute-evenly',
    summary: 'Split a project line evenly over its customers',
  },
} as const satisfies Commands;
