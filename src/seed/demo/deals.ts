import type { AccountCode } from './customers';
import type { BookKey, ProductCode } from './catalogue';

/** Projects below the predefined regions. */
export const PROJECTS = {
  ports: { name: 'Ports of the North Sea', region: 'crm-europe', client: 'C-1001', accounts: ['C-1002'] },
  industry: { name: 'Industry, Germany', region: 'crm-europe', client: 'C-1003', accounts: ['C-1004'] },
  korea: { name: 'Korea', region: 'crm-asia', client: 'C-2001', accounts: ['C-2002', 'C-2003'] },
  brazil: { name: 'Brasil', region: 'crm-south-america', client: 'C-3001', accounts: ['C-3002', 'C-3003'] },
} as const;

export type ProjectKey = keyof typeof PROJECTS;

/** Days from the day of the seeding. */
export const SCHEDULES = [
  { project: 'ports', account: 'C-1001', name: 'Kick-off in Hamburg', days: 10 },
  { project: 'ports', account: 'C-1002', name: 'Training in Busan', days: 24 },
  {
    project: 'korea',
    account: 'C-2001',
    name: '1차 청구',
    days: 30,
    kind: 'sale',
    amount: 5_000_000,
    currency: 'KRW',
  },
] as const satisfies readonly {
  project: ProjectKey;
  account: AccountCode;
  name: string;
  days: number;
  kind?: 'sale';
  amount?: number;
  currency?: string;
}[];

interface ProductLine {
  readonly product: ProductCode;
  readonly quantity: number;
  readonly discountPercent?: number;
}
/** Without a price book: everybody who pays the quote shares it. */
interface ProjectLine {
  readonly work: string;
  readonly unitPrice: number;
  readonly quantity: number;
}
export type DemoLine = ProductLine | ProjectLine;

/** How the payers share project lines: evenly, by these percents, or as a mistake that the quote shows. */
export type Shares = 'evenly' | 'off' | readonly number[];

export interface DemoQuote {
  readonly name: string;
  readonly lines: readonly DemoLine[];
  /** Beside the account of the opportunity, which always pays. */
  readonly payers?: readonly AccountCode[];
  readonly shares?: Shares;
  /** Days from today. */
  readonly dueIn: number;
  readonly version?: '2025' | '2026';
}

export interface DemoDeal {
  readonly name: string;
  readonly account: AccountCode;
  readonly project: ProjectKey;
  readonly book: BookKey;
  readonly stage: 'New' | 'Qualified' | 'Proposal' | 'Lost';
  /** Percent. */
  readonly probability: number;
  readonly closesIn: number;
  /** What the seller expects, in the currency of the book; quotes say it exactly. */
  readonly value: number;
  /** The first one is the active one. */
  readonly quotes: readonly DemoQuote[];
  readonly sold?: true;
}

export const DEALS: readonly DemoDeal[] = [
  {
    name: 'Terminal planning in Hamburg and Busan',
    account: 'C-1001',
    project: 'ports',
    book: 'europe',
    stage: 'Proposal',
    probability: 100,
    closesIn: 0,
    value: 20_700,
    sold: true,
    quotes: [
      {
        name: 'Terminal planning, three payers',
        payers: ['C-1002', 'C-2003'],
        shares: 'evenly',
        dueIn: 30,
        lines: [
          { product: 'NL-TEAM', quantity: 40 },
          { product: 'NL-CLOUD', quantity: 12 },
          { product: 'NL-START', quantity: 3, discountPercent: 10 },
          { work: 'Joint process study', quantity: 1, unitPrice: 10_000 },
        ],
      },
    ],
  },
  {
    name: '스마트 공장 일정 관리',
    account: 'C-2001',
    project: 'korea',
    book: 'asia',
    stage: 'Proposal',
    probability: 100,
    closesIn: 0,
    value: 10_000_000,
    sold: true,
    quotes: [
      {
        name: '일정 관리 도입',
        dueIn: 30,
        lines: [
          { product: 'NL-TEAM', quantity: 30 },
          { product: 'NL-MOVE', quantity: 1 },
          { product: 'NL-CARE', quantity: 1 },
        ],
      },
      { name: '일정 관리 도입 (지원 제외)', dueIn: 30, lines: [{ product: 'NL-TEAM', quantity: 30 }] },
    ],
  },
  {
    name: 'Implantação em Santos',
    account: 'C-3001',
    project: 'brazil',
    book: 'southAmerica',
    stage: 'Proposal',
    probability: 60,
    closesIn: 45,
    value: 38_000,
    quotes: [
      {
        name: 'Implantação em dois portos',
        payers: ['C-3002'],
        shares: [70, 30],
        dueIn: 21,
        lines: [
          { product: 'NL-PORT', quantity: 12 },
          { work: 'Integração dos sistemas', quantity: 80, unitPrice: 320 },
        ],
      },
    ],
  },
  {
    name: 'Production planning',
    account: 'C-1003',
    project: 'industry',
    book: 'europe',
    stage: 'Qualified',
    probability: 40,
    closesIn: 60,
    value: 8_000,
    quotes: [
      { name: '100 seats', dueIn: 30, lines: [{ product: 'NL-TEAM', quantity: 100 }] },
      {
        name: '20 seats, version 2025',
        version: '2025',
        dueIn: 30,
        lines: [{ product: 'NL-TEAM', quantity: 20 }],
      },
    ],
  },
  {
    name: 'Grid maintenance plans',
    account: 'C-1004',
    project: 'industry',
    book: 'europe',
    stage: 'Proposal',
    probability: 50,
    closesIn: 30,
    value: 6_000,
    quotes: [
      {
        name: 'Shares to be agreed',
        payers: ['C-1003'],
        shares: 'off',
        dueIn: 14,
        lines: [
          { product: 'NL-PORT', quantity: 15 },
          { work: 'Workshop with both houses', quantity: 2, unitPrice: 1800 },
        ],
      },
    ],
  },
  {
    name: '디자인팀 도입 검토',
    account: 'C-2002',
    project: 'korea',
    book: 'asia',
    stage: 'New',
    probability: 20,
    closesIn: 90,
    value: 4_500_000,
    quotes: [],
  },
  {
    name: 'Gestão de safra',
    account: 'C-3002',
    project: 'brazil',
    book: 'southAmerica',
    stage: 'Qualified',
    probability: 35,
    closesIn: 75,
    value: 13_500,
    quotes: [{ name: 'Primeira proposta', dueIn: 30, lines: [{ product: 'NL-TEAM', quantity: 25 }] }],
  },
  {
    name: 'Studio of one',
    account: 'C-1005',
    project: 'industry',
    book: 'europe',
    stage: 'Lost',
    probability: 0,
    closesIn: -10,
    value: 100,
    quotes: [{ name: 'One seat', dueIn: 5, lines: [{ product: 'NL-TEAM', quantity: 1 }] }],
  },
];
