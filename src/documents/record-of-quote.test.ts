import type { QuoteSnapshot, SnapshotLine, SnapshotQuoteCustomer } from './quote-snapshot';
import { recordOfQuote } from './record-of-quote';

const payer = (accountId: string, more: Partial<SnapshotQuoteCustomer> = {}): SnapshotQuoteCustomer => ({
  accountId,
  accountName: `Account ${accountId}`,
  billingSplitPercent: '0.00',
  isRounding: false,
  isPrimary: false,
  notToExceedLimit: null,
  billToName: null,
  billToContactName: null,
  paymentTerms: null,
  ...more,
});

const line = (more: Partial<SnapshotLine> = {}): SnapshotLine => ({
  id: 'line',
  type: 'product',
  name: 'Course',
  description: null,
  quantity: '1.000000',
  unit: null,
  unitPrice: '100.0000',
  discountPercent: null,
  taxRate: '19.00',
  groupName: null,
  isOptional: false,
  isChosen: false,
  documentDiscount: '0.0000',
  customers: [],
  ...more,
});

const snapshot = (more: Partial<QuoteSnapshot> = {}): QuoteSnapshot => ({
  company: null,
  customer: null,
  contacts: [],
  opportunity: null,
  quote: {
    number: 'Q-2026-000001',
    revision: 1,
    name: 'Offer',
    status: 'draft',
    currency: 'EUR',
    startDate: null,
    dueDate: null,
    notes: null,
    priceBook: null,
    createdAt: '2026-03-01T23:30:00Z',
  },
  lines: [line()],
  customers: [payer('a', { isPrimary: true, isRounding: true, billingSplitPercent: '100.00' })],
  template: null,
  ...more,
});

const COMPANY = {
  name: 'Firm',
  street: null,
  postalCode: null,
  city: null,
  country: null,
  email: null,
  phone: null,
  website: 'www.firm.example',
  registrationNumber: null,
  vatNumber: null,
  bankName: 'Han Bank',
  bankAccount: '110-000-123456',
  bic: null,
  locale: 'ko',
  timeZone: 'Asia/Seoul',
};

describe('the record of a quote', () => {
  it.each([
    ['the template decides the language', { language: 'pt-br' }, COMPANY, 'pt-BR'],
    ['without it the settings', { language: null }, COMPANY, 'ko'],
    ['an empty language is none', { language: '' }, COMPANY, 'ko'],
    ['without both it is English', null, null, 'en'],
  ])('%s', (_rule, template, company, expected) =>
    expect(recordOfQuote(snapshot({ template, company })).locale).toBe(expected)
  );

  it('tells where the company is paid', () => {
    expect(recordOfQuote(snapshot({ company: COMPANY })).company).toMatchObject({
      website: 'www.firm.example',
      bankName: 'Han Bank',
      bankAccount: '110-000-123456',
      bic: null,
    });
  });

  it('was made on the day it was in the company', () => {
    expect(recordOfQuote(snapshot({ company: COMPANY })).quote.issueDate).toBe('2026-03-02');
    expect(recordOfQuote(snapshot()).quote.issueDate).toBe('2026-03-01');
  });

  it('begins when the quote says so', () => {
    const { quote } = snapshot();
    expect(recordOfQuote(snapshot({ quote: { ...quote, startDate: '2026-05-01' } })).quote.issueDate).toBe(
      '2026-05-01'
    );
  });

  it('keeps a payer whom its author does not see in every sum, and names him by nothing', () => {
    const shares = [
      {
        accountId: 'a',
        accountName: 'Account a',
        billingSplitPercent: '50.00',
        isRounding: true,
        notToExceedLimit: null,
      },
      {
        accountId: 'b',
        accountName: null,
        billingSplitPercent: '50.00',
        isRounding: false,
        notToExceedLimit: null,
      },
    ];
    const record = recordOfQuote(
      snapshot({
        lines: [line({ type: 'project', customers: shares })],
        customers: [
          payer('a', { isPrimary: true, isRounding: true, billingSplitPercent: '50.00' }),
          payer('b', { accountName: null, billingSplitPercent: '50.00' }),
        ],
      })
    );
    expect(record.payers.map(({ name, net, gross }) => [name, net, gross])).toStrictEqual([
      ['Account a', '50.00', '59.50'],
      ['', '50.00', '59.50'],
    ]);
    expect(record.lines[0]?.payers.map(({ name, percent }) => [name, percent])).toStrictEqual([
      ['Account a', '50.00'],
      ['', '50.00'],
    ]);
    expect(record.totals).toMatchObject({ net: '100.00', tax: '19.00', gross: '119.00' });
  });

  it('numbers the lines as they are read', () => {
    const lines = [line({ id: 'x' }), line({ id: 'y', taxRate: null })];
    const record = recordOfQuote(snapshot({ lines }));
    expect(record.lines.map(({ position, taxRate, tax }) => [position, taxRate, tax])).toStrictEqual([
      [1, '19.00', '19.00'],
      [2, '0.00', '0.00'],
    ]);
    expect(record.taxes).toStrictEqual([
      { rate: '0.00', base: '100.00', amount: '0.00' },
      { rate: '19.00', base: '100.00', amount: '19.00' },
    ]);
  });

  it('refuses splits whose parts would not sum to the whole', () =>
    expect(() => recordOfQuote(snapshot({ lines: [line({ type: 'project' })] }))).toThrow(
      'quote.split-not-100'
    ));
});

describe('lines in groups, options and a discount of the whole quote', () => {
  const record = recordOfQuote(
    snapshot({
      lines: [
        line({ id: 'a', name: 'Course', groupName: 'Training', documentDiscount: '10.0000' }),
        line({ id: 'b', name: 'Film', isOptional: true, unitPrice: '50.0000' }),
        line({
          id: 'c',
          name: 'Crane',
          groupName: 'Hire',
          unitPrice: '200.0000',
          documentDiscount: '20.0000',
        }),
        line({
          id: 'd',
          name: 'Book',
          groupName: 'Training',
          isOptional: true,
          isChosen: true,
          unitPrice: '20.0000',
        }),
        line({ id: 'e', name: 'Travel', unitPrice: '5.0000' }),
      ],
    })
  );

  it('lists what counts, with its amount before the discount of the quote', () =>
    expect(
      record.lines.map(({ position, name, amount, net }) => [position, name, amount, net])
    ).toStrictEqual([
      [1, 'Course', '100.00', '90.00'],
      [2, 'Crane', '200.00', '180.00'],
      [3, 'Book', '20.00', '20.00'],
      [4, 'Travel', '5.00', '5.00'],
    ]));

  it('lists optional lines that are not chosen by themselves, paid by nobody', () =>
    expect(record.options.map(({ name, net, gross, payers }) => [name, net, gross, payers])).toStrictEqual([
      ['Film', '50.00', '59.50', []],
    ]));

  it('puts lines into their groups, those without one under a blank', () =>
    expect(
      record.groups.map(({ name, net, lines }) => [name, net, lines.map((each) => each.name)])
    ).toStrictEqual([
      ['Training', '110.00', ['Course', 'Book']],
      ['Hire', '180.00', ['Crane']],
      ['', '5.00', ['Travel']],
    ]));

  it('tells the sum before the discount, the discount, and what is left', () =>
    expect(record.totals).toStrictEqual({
      subtotal: '325.00',
      discount: '30.00',
      net: '295.00',
      tax: '56.05',
      gross: '351.05',
    }));
});
