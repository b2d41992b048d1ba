import type { QuoteSnapshot, SnapshotLine } from './quote-snapshot';

/** The words of the sample quote in one language. */
interface SampleWords {
  readonly currency: string;
  readonly country: string;
  readonly firm: string;
  readonly customer: string;
  readonly second: string;
  readonly city: string;
  readonly street: string;
  readonly people: readonly [manager: string, contact: string];
  readonly jobTitle: string;
  readonly quote: string;
  readonly notes: string;
  readonly groups: readonly [string, string];
  readonly lines: readonly [string, string, string];
  readonly unit: string;
  readonly prices: readonly [string, string, string];
}

const ENGLISH: SampleWords = {
  currency: 'USD',
  country: 'US',
  firm: 'Harbour Training Inc.',
  customer: 'Bay Port Authority',
  second: 'North Terminal LLC',
  city: 'Oakland',
  street: 'Harbour Street',
  people: ['Alex Morgan', 'Jamie Lee'],
  jobTitle: 'Head of training',
  quote: 'Spring training',
  notes: 'Travel is included.',
  groups: ['Training', 'Material'],
  lines: ['Safety course', 'Handbook', 'Film of the course'],
  unit: 'day',
  prices: ['1250.0000', '18.5000', '900.0000'],
};

const KOREAN: SampleWords = {
  currency: 'KRW',
  country: 'KR',
  firm: '항만교육 주식회사',
  customer: '가람항만공사',
  second: '북항터미널 주식회사',
  city: '부산',
  street: '해양로',
  people: ['김민지', '이준'],
  jobTitle: '교육팀장',
  quote: '봄 안전 교육',
  notes: '출장비 포함.',
  groups: ['교육', '교재'],
  lines: ['안전 교육', '교재', '교육 영상'],
  unit: '일',
  prices: ['1250000.0000', '18500.0000', '900000.0000'],
};

const PORTUGUESE: SampleWords = {
  currency: 'BRL',
  country: 'BR',
  firm: 'Treinamentos do Porto Ltda.',
  customer: 'Companhia Docas da Baía',
  second: 'Terminal Norte S.A.',
  city: 'Santos',
  street: 'Rua do Porto',
  people: ['Ana Souza', 'João Lima'],
  jobTitle: 'Chefe de treinamento',
  quote: 'Treinamento de outono',
  notes: 'Viagem incluída.',
  groups: ['Treinamento', 'Material'],
  lines: ['Curso de segurança', 'Apostila', 'Filme do curso'],
  unit: 'dia',
  prices: ['5200.0000', '74.9000', '3800.0000'],
};

const WORDS: Readonly<Record<string, SampleWords>> = { en: ENGLISH, ko: KOREAN, pt: PORTUGUESE };

const lineOf = (words: SampleWords, index: 0 | 1 | 2, more: Partial<SnapshotLine>): SnapshotLine => ({
  id: `line-${index + 1}`,
  type: 'product',
  name: words.lines[index],
  description: null,
  quantity: '1.000000',
  unit: words.unit,
  unitPrice: words.prices[index],
  discountPercent: null,
  taxRate: '10.00',
  groupName: null,
  isOptional: false,
  isChosen: false,
  documentDiscount: '0',
  customers: [],
  ...more,
});

const linesOf = (words: SampleWords, payers: SnapshotLine['customers']): SnapshotLine[] => [
  lineOf(words, 0, { quantity: '3.000000', discountPercent: '5.00', groupName: words.groups[0] }),
  lineOf(words, 1, {
    type: 'project',
    quantity: '12.000000',
    unit: null,
    groupName: words.groups[1],
    customers: payers,
  }),
  lineOf(words, 2, { isOptional: true }),
];

const partyOf = (words: SampleWords, name: string) => ({
  name,
  street: `${words.street} 12`,
  postalCode: null,
  city: words.city,
  country: words.country,
  email: 'office@example.com',
  phone: null,
  registrationNumber: '000-00-00000',
  vatNumber: null,
});

/** As the list of tokens shows it. */
const BANK = {
  bankName: 'Example Bank',
  bankAccount: 'DE89 3704 0044 0532 0130 00',
  bic: 'COBADEFFXXX',
};

const payersOf = (words: SampleWords): QuoteSnapshot['customers'] => {
  const shared = {
    notToExceedLimit: null,
    billToName: null,
    billToContactName: null,
    paymentTerms: 'net-30',
  };
  return [
    {
      ...shared,
      accountId: 'one',
      accountName: words.customer,
      billingSplitPercent: '60.00',
      isRounding: true,
      isPrimary: true,
    },
    {
      ...shared,
      accountId: 'two',
      accountName: words.second,
      billingSplitPercent: '40.00',
      isRounding: false,
      isPrimary: false,
    },
  ];
};

/** A quote of nobody, to look at a template with: groups, an option, a discount, two payers. */
export const sampleSnapshot = (locale: string): QuoteSnapshot => {
  const words = WORDS[locale.toLowerCase().split('-')[0] ?? ''] ?? ENGLISH;
  const [manager, contact] = words.people;
  const customers = payersOf(words);
  return {
    company: { ...partyOf(words, words.firm), ...BANK, website: 'www.example.com', locale, timeZone: 'UTC' },
    customer: { ...partyOf(words, words.customer), code: 'C-0042', streetNumber: null },
    contacts: [{ name: contact, jobTitle: words.jobTitle, email: 'contact@example.com', phone: null }],
    opportunity: {
      name: words.quote,
      project: 'CRM',
      managerName: manager,
      managerEmail: 'sales@example.com',
    },
    quote: {
      number: 'Q-2026-000000',
      revision: 2,
      name: words.quote,
      status: 'draft',
      currency: words.currency,
      startDate: '2026-03-01',
      dueDate: '2026-03-31',
      notes: words.notes,
      priceBook: null,
      createdAt: '2026-03-01T00:00:00Z',
    },
    lines: linesOf(words, customers),
    customers,
    template: { language: locale },
  };
};
