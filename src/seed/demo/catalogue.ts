/** What the demo firm sells: one or two products of each contract type, in three price books. */
export const BRAND = 'Nordlicht';
export const VERSIONS = ['2025', '2026'] as const;

/** Category -> code of its contract type (seeded by default-records.ts). */
export const CATEGORIES = {
  Licences: 'software',
  'Set-up': 'implementation',
  Extensions: 'modification',
  Hosting: 'private-cloud',
  Support: 'easy-support',
} as const;

interface DemoProduct {
  readonly name: string;
  readonly category: keyof typeof CATEGORIES;
  readonly unit: string;
  readonly description?: string;
}

/** By product code. */
export const PRODUCTS = {
  'NL-TEAM': {
    name: 'Nordlicht Team, licence',
    category: 'Licences',
    unit: 'user',
    description: 'Plans, tasks and time sheets for one user',
  },
  'NL-PORT': {
    name: 'Nordlicht Portfolio, licence',
    category: 'Licences',
    unit: 'user',
    description: 'Everything in Team, and budgets over many projects',
  },
  'NL-START': {
    name: 'Set-up and training',
    category: 'Set-up',
    unit: 'day',
    description: 'On site or remote, up to twelve people',
  },
  'NL-MOVE': { name: 'Move of existing data', category: 'Set-up', unit: 'job' },
  'NL-EXT': { name: 'Extension made to measure', category: 'Extensions', unit: 'hour' },
  'NL-CLOUD': { name: 'Private cloud', category: 'Hosting', unit: 'month' },
  'NL-CARE': { name: 'Support on working days', category: 'Support', unit: 'year' },
  'NL-CARE-24': { name: 'Support around the clock', category: 'Support', unit: 'year' },
} as const satisfies Readonly<Record<string, DemoProduct>>;

export type ProductCode = keyof typeof PRODUCTS;

export interface DemoPrice {
  readonly product: ProductCode;
  /** In the currency of the book. */
  readonly unitPrice: number;
  readonly minQuantity?: number;
  readonly version?: (typeof VERSIONS)[number];
}

export interface DemoBook {
  readonly name: string;
  readonly description: string;
  readonly currency: string;
  /** Percent, of what is sold there. */
  readonly taxRate: number;
  /** Predefined region of the "CRM" project whose quotes may use the book. */
  readonly region: string;
  /** Of its Word template. */
  readonly language: string;
  readonly prices: readonly DemoPrice[];
}

const prices = (
  list: Readonly<Record<ProductCode, number>>,
  more: readonly DemoPrice[]
): readonly DemoPrice[] => [
  ...Object.entries(list).map(([product, unitPrice]) => ({ product: product as ProductCode, unitPrice })),
  ...more,
];

export const BOOKS = {
  europe: {
    name: 'Europe',
    description: 'List prices in euros, without VAT',
    currency: 'EUR',
    taxRate: 19,
    region: 'crm-europe',
    language: 'en',
    prices: prices(
      {
        'NL-TEAM': 96,
        'NL-PORT': 168,
        'NL-START': 1150,
        'NL-MOVE': 2400,
        'NL-EXT': 125,
        'NL-CLOUD': 340,
        'NL-CARE': 1800,
        'NL-CARE-24': 5200,
      },
      [
        { product: 'NL-TEAM', unitPrice: 88, minQuantity: 25 },
        { product: 'NL-TEAM', unitPrice: 79, minQuantity: 100 },
        { product: 'NL-PORT', unitPrice: 149, minQuantity: 25 },
        { product: 'NL-TEAM', unitPrice: 72, version: '2025' },
      ]
    ),
  },
  asia: {
    name: 'Asia',
    description: '원화 정가, 부가세 별도',
    currency: 'KRW',
    taxRate: 10,
    region: 'crm-asia',
    language: 'ko',
    prices: prices(
      {
        'NL-TEAM': 140_000,
        'NL-PORT': 245_000,
        'NL-START': 1_650_000,
        'NL-MOVE': 3_500_000,
        'NL-EXT': 180_000,
        'NL-CLOUD': 490_000,
        'NL-CARE': 2_600_000,
        'NL-CARE-24': 7_500_000,
      },
      [{ product: 'NL-TEAM', unitPrice: 128_000, minQuantity: 25 }]
    ),
  },
  southAmerica: {
    name: 'South America',
    description: 'Preços de tabela em reais, sem impostos',
    currency: 'BRL',
    taxRate: 0,
    region: 'crm-south-america',
    language: 'pt-BR',
    prices: prices(
      {
        'NL-TEAM': 590,
        'NL-PORT': 1040,
        'NL-START': 6900,
        'NL-MOVE': 14_800,
        'NL-EXT': 760,
        'NL-CLOUD': 2100,
        'NL-CARE': 11_000,
        'NL-CARE-24': 32_000,
      },
      [{ product: 'NL-TEAM', unitPrice: 540, minQuantity: 25 }]
    ),
  },
} as const satisfies Readonly<Record<string, DemoBook>>;

export type BookKey = keyof typeof BOOKS;

/** How many of the second one unit of the first is worth, on the day of the seeding. */
export const RATES = [
  { fromCurrency: 'EUR', toCurrency: 'KRW', rate: 1612.4 },
  { fromCurrency: 'EUR', toCurrency: 'BRL', rate: 6.284 },
  { fromCurrency: 'EUR', toCurrency: 'USD', rate: 1.1562 },
] as const;
