import type { DocumentLine, DocumentPayer, QuoteDocumentRecord, Share } from '../quote-document-record';

/** A quote of two lines that two customers pay; the amounts add up. */
export const sampleQuote = (overrides: Partial<QuoteDocumentRecord> = {}): QuoteDocumentRecord => {
  const quote = wholeQuote(overrides);
  const { net, tax, gross } = quote.totals;
  return { ...quote, groups: overrides.groups ?? [{ name: '', net, tax, gross, lines: quote.lines }] };
};

const wholeQuote = (overrides: Partial<QuoteDocumentRecord>): QuoteDocumentRecord => ({
  locale: 'en-US',
  currency: { code: 'USD', exponent: 2 },
  company: {
    name: 'Harbour Training Ltd',
    address: {
      street: '1 Quay Road',
      postalCode: 'SO14 2AQ',
      city: 'Southampton',
      country: 'United Kingdom',
    },
    email: 'hello@harbour.example',
    phone: '+44 23 8000 1234',
    website: 'https://harbour.example',
    registrationNumber: '01234567',
    vatNumber: 'GB123456789',
    bankName: 'Example Bank',
    bankAccount: 'GB33 BUKB 2020 1555 5555 55',
    bic: 'BUKBGB22',
  },
  customer: {
    name: 'Busan Port Authority',
    code: 'C-0042',
    address: {
      street: '12 Harbour Street',
      postalCode: '48058',
      city: 'Busan',
      country: 'Korea',
    },
    email: 'office@busan.example',
    phone: '+82 51 123 4567',
    registrationNumber: '124-81-00998',
    vatNumber: null,
  },
  contacts: [
    { name: 'Lee Jun', jobTitle: 'Head of training', email: 'jun@busan.example', phone: '+82 51 765 4321' },
    { name: 'Park Seo', jobTitle: null, email: null, phone: null },
  ],
  opportunity: { name: 'Harbour training 2026', project: 'CRM Korea', managerName: 'Kim Minji' },
  quote: {
    number: 'Q-2026-000123',
    revision: 2,
    name: 'Spring training',
    status: 'Draft',
    issueDate: '2026-03-01',
    dueDate: '2026-03-31',
    paymentTerms: '30 days net',
    terms: 'Two weeks on site\nfor the crane crews.',
    priceBook: 'Standard 2026',
    ownerName: 'Kim Minji',
    ownerEmail: 'minji@harbour.example',
  },
  lines: [
    sampleLine({ position: 1 }),
    sampleLine({
      position: 2,
      type: 'project',
      name: 'Travel',
      description: null,
      quantity: '1.0000',
      unit: null,
      unitPrice: '1234.5000',
      discountPercent: '0.00',
      amount: '1234.50',
      net: '1234.50',
      tax: '123.45',
      gross: '1357.95',
    }),
  ],
  payers: [
    samplePayer(),
    samplePayer({
      name: 'Ulsan Terminal',
      percent: '33.33',
      isPrimary: false,
      net: '1044.73',
      tax: '104.47',
      gross: '1149.20',
      notToExceedLimit: '5000.00',
    }),
  ],
  taxes: [{ rate: '10.00', base: '3134.50', amount: '313.45' }],
  totals: { subtotal: '3134.50', discount: '0', net: '3134.50', tax: '313.45', gross: '3447.95' },
  groups: [],
  options: [],
  ...overrides,
});

/** One line: five days at 400.00 less five percent. */
export const sampleLine = (overrides: Partial<DocumentLine> = {}): DocumentLine => ({
  position: 1,
  type: 'product',
  name: 'Safety course',
  description: 'One day, twelve people',
  quantity: '5.0000',
  unit: 'day',
  unitPrice: '400.0000',
  discountPercent: '5.00',
  taxRate: '10.00',
  amount: '1900.00',
  group: null,
  net: '1900.00',
  tax: '190.00',
  gross: '2090.00',
  payers: [],
  ...overrides,
});

/** Two thirds of the sample quote, the rounding rest included. */
export const samplePayer = (overrides: Partial<DocumentPayer> = {}): DocumentPayer => ({
  name: 'Busan Port Authority',
  billToName: 'Busan Port Authority, Accounting',
  contactName: 'Park Seo',
  paymentTerms: '30 days net',
  notToExceedLimit: null,
  percent: '66.67',
  isPrimary: true,
  net: '2089.77',
  tax: '208.98',
  gross: '2298.75',
  ...overrides,
});

/** A share of one line. */
export const sampleShare = (overrides: Partial<Share> = {}): Share => ({
  name: 'Busan Port Authority',
  percent: '100.00',
  isPrimary: true,
  net: '1900.00',
  tax: '190.00',
  gross: '2090.00',
  ...overrides,
});
