import { z } from '@strapi/utils';
import {
  ACTUAL_CLASSES,
  ACTUAL_KINDS,
  type LimitLevel,
  type LimitState,
} from '../../domain/contract/actual-limits';
import { CONTRACT_STATUSES } from '../../domain/contract/status';
import type { ContractStanding, LineStanding } from '../../domain/contract/standing';
import type { Commands } from '../command';
import { longText, shortText } from './text-input';

/** A decimal as a number or, exact beyond 15 digits of a double, as a text such as "1234.56". */
const decimal = z.union([z.number(), z.string().max(40)]);
const id = z.string().min(1).max(40);
const months = z.int().min(1).max(1200);
const currency = z.string().regex(/^[A-Z]{3}$/);

const payer = z.strictObject({
  account: id,
  billingSplitPercent: decimal,
  isRounding: z.boolean().optional(),
  notToExceedLimit: decimal.nullable().optional(),
});
const payers = z.array(payer).min(1).max(200);

const line = z.strictObject({
  type: z.enum(['product', 'project']),
  product: id.optional(),
  project: id.optional(),
  unit: id.optional(),
  contractType: id.optional().describe("Left out: the type of the product's category"),
  name: shortText.optional().describe('Left out: the name of the product'),
  description: longText.nullable().optional(),
  quantity: decimal,
  unitPrice: decimal,
  discountPercent: decimal.optional(),
  taxRate: decimal.optional().describe('Left out: that of the product, else the one of the settings'),
  months: months.optional().describe('Length of the term; left out: that of the contract type'),
  customers: payers.optional().describe('Of a project line; left out: those of the contract'),
});

const contact = id.nullable().describe('A contact of the account');
const chosenContact = z.strictObject({ contact });
const make = z.strictObject({
  name: shortText,
  currency: currency.optional().describe('Left out: the one of the settings'),
  project: id.optional(),
  contact: contact
    .optional()
    .describe('Left out: the first contact of the account that has the role; null: nobody'),
  startDate: z.iso.date().optional().describe('First day of time-based lines; today without it'),
  customers: payers.optional().describe('Left out: the account pays everything'),
  lines: z.array(line).min(1).max(1_000),
});
const move = z.strictObject({ state: z.enum(CONTRACT_STATUSES) });
const on = z.strictObject({ on: z.iso.date().optional().describe('The day that counts; today without it') });

const limit = z.strictObject({ documentId: id, notToExceedLimit: decimal.nullable() });
const someLimits = z.array(limit).min(1).max(1_000).optional();
const limits = z.strictObject({
  notToExceedLimit: decimal.nullable().optional().describe('Of the whole contract; null: none'),
  customers: someLimits.describe('Of customers of the contract'),
  lines: someLimits.describe('Of contract lines'),
  lineCustomers: someLimits.describe('Of customers of contract lines'),
});
const someActuals = z.strictObject({
  actuals: z
    .array(id)
    .min(1)
    .max(5_000)
    .optional()
    .describe('In the order that counts; all of the contract without it'),
});

export type LimitsInput = z.infer<typeof limits>;
export type SomeActualsInput = z.infer<typeof someActuals>;
export type MakeContractInput = z.infer<typeof make>;
export type HandLineInput = z.infer<typeof line>;
export type PayerInput = z.infer<typeof payer>;
export type ContractContactInput = z.infer<typeof chosenContact>;
export type MoveContractInput = z.infer<typeof move>;
export type StandingInput = z.infer<typeof on>;

export const contractCommands = {
  make: {
    method: 'POST',
    path: '/accounts/:accountId/contracts',
    summary: 'Make a contract for a customer by hand, as a draft',
    body: make,
  },
  move: {
    method: 'PUT',
    path: '/contracts/:documentId/state',
    summary: 'Activate, complete or cancel a contract',
    body: move,
  },
  setContact: {
    method: 'PUT',
    path: '/contracts/:documentId/contact',
    summary: 'Say who is responsible for a contract at the customer',
    body: chosenContact,
  },
  standing: {
    method: 'GET',
    path: '/contracts/:documentId/standing',
    summary: 'How a contract and each of its lines stand on a day',
    query: on,
  },
  setLimits: {
    method: 'PUT',
    path: '/contracts/:documentId/limits',
    summary: 'Set the not-to-exceed limits of a contract, its lines and their customers',
    body: limits,
  },
  resetActuals: {
    method: 'POST',
    path: '/contracts/:documentId/actuals/reset',
    summary: 'Free what recorded actuals took of the limits',
    body: someActuals,
  },
  evaluateActuals: {
    method: 'POST',
    path: '/contracts/:documentId/actuals/evaluate',
    summary: 'Test actuals against the limits again, in the order given',
    body: someActuals,
  },
} as const satisfies Commands;

const amend = z.strictObject({
  name: shortText.optional(),
  description: longText.nullable().optional(),
  quantity: decimal.optional(),
  unitPrice: decimal.optional(),
  discountPercent: decimal.optional(),
  taxRate: decimal.optional(),
  startDate: z.iso.date().optional(),
  months: months.nullable().optional().describe('Length of the term; null: open-ended'),
  notToExceedLimit: decimal.nullable().optional(),
  customers: payers.optional().describe('The whole list of payers of a project line'),
});
const renew = z.strictObject({ months: months.optional().describe('Left out: as long as agreed at first') });
const deliver = z.strictObject({
  quantity: decimal.describe('What is delivered now; below zero takes a mistake back'),
  deliveredOn: z.iso.date().optional().describe('Today without it'),
});
const upsell = z.strictObject({
  name: shortText.optional(),
  project: id.optional().describe('Left out: the project of the contract'),
});

const actual = z.strictObject({
  class: z.enum(ACTUAL_CLASSES),
  kind: z.enum(ACTUAL_KINDS),
  amount: decimal.describe('In the currency of the contract; below zero for a credit'),
  date: z.iso.date().optional().describe('Today without it'),
  description: longText.nullable().optional(),
});
const dryRun = z.strictObject({ dryRun: z.enum(['true', 'false']).optional() });

export type RecordActualInput = z.infer<typeof actual> & z.infer<typeof dryRun>;
export type AmendLineInput = z.infer<typeof amend>;
export type RenewLineInput = z.infer<typeof renew>;
export type DeliverLineInput = z.infer<typeof deliver>;
export type UpsellLineInput = z.infer<typeof upsell>;

export const contractLineCommands = {
  amend: {
    method: 'POST',
    path: '/contract-lines/:documentId/amend',
    summary: 'Amend a contract line: a new version, the one before it stays',
    body: amend,
  },
  renew: {
    method: 'POST',
    path: '/contract-lines/:documentId/renew',
    summary: 'Renew a time-based contract line by another term',
    body: renew,
  },
  deliver: {
    method: 'POST',
    path: '/contract-lines/:documentId/deliver',
    summary: 'Record a delivery of a contract line',
    body: deliver,
  },
  upsell: {
    method: 'POST',
    path: '/contract-lines/:documentId/upsell',
    summary: 'Make an opportunity out of a time-based contract line',
    body: upsell,
  },
  remove: {
    method: 'DELETE',
    path: '/contract-lines/:documentId',
    summary: 'Remove a contract line with its versions; the contract goes with its last line',
  },
  recordActual: {
    method: 'POST',
    path: '/contract-lines/:documentId/actuals',
    summary: 'Record an actual on a contract line, split over its payers and tested against the limits',
    body: actual,
    query: dryRun,
  },
} as const satisfies Commands;

/** Decimals as texts, days as YYYY-MM-DD. */
export interface LineStandsAs {
  readonly documentId: string;
  readonly name: string;
  readonly position: number;
  readonly version: number;
  /** Code of the contract type. */
  readonly contractType: string | null;
  readonly contractTypeName: string | null;
  /** It has a term and may be upsold; others are delivered. */
  readonly isTimeBased: boolean;
  readonly quantity: string;
  readonly deliveredQuantity: string;
  readonly deliveredOn: string | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly standing: LineStanding;
}

/** A contract as it stands on a day, with the current version of each line. */
export interface ContractStandsAs {
  readonly documentId: string;
  readonly number: string;
  readonly name: string;
  readonly state: (typeof CONTRACT_STATUSES)[number];
  readonly on: string;
  readonly standing: ContractStanding;
  readonly startDate: string | null;
  readonly project: { readonly documentId: string; readonly name: string } | null;
  /** Who is responsible at the customer. */
  readonly contact: { readonly documentId: string; readonly name: string } | null;
  readonly currency: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly lines: readonly LineStandsAs[];
}

/** A payer's part of a recorded actual; `documentId` is null in a dry run. */
export interface RecordedPart {
  readonly documentId: string | null;
  readonly account: string;
  readonly billingSplitPercent: string;
  readonly amount: string;
  readonly limitState: LimitState;
  /** The first level whose limit is exceeded. */
  readonly limitLevel: LimitLevel | null;
}

export interface RecordedActual {
  readonly dryRun: boolean;
  /** What the parts have in common. */
  readonly entry: string | null;
  readonly currency: string;
  readonly parts: readonly RecordedPart[];
}

/** What a reset or an evaluation changed; those that it does not concern are left out. */
export interface EvaluatedActuals {
  readonly actuals: readonly {
    readonly documentId: string;
    readonly limitState: LimitState;
    readonly limitLevel: LimitLevel | null;
  }[];
}
