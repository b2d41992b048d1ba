import { z } from '@strapi/utils';
import type { Commands } from '../command';
import { timelineQuery } from './timeline';
import { newQuoteBody, sellBody, sellQuery } from './quote';

const id = z.string().min(1).max(40);
const attributes = {
  name: z.string().min(1).max(255).optional(),
  account: id.optional(),
  project: id.optional(),
  stage: id.optional(),
  manager: id.nullable().optional(),
  partner: id.nullable().optional(),
  expectedCloseDate: z.iso.date().nullable().optional(),
  probability: z.int().min(0).max(100).nullable().optional(),
  value: z.number().nullable().optional(),
  currency: z.string().length(3).optional(),
  description: z.string().max(10_000).nullable().optional(),
};
const copy = z.strictObject(attributes);
const chosen = z.array(id).min(1).max(200);
const { name: _oneByOne, account: _never, ...common } = attributes;
const bulkEdit = z.strictObject({
  opportunities: chosen,
  data: z.strictObject(common).refine((data) => Object.keys(data).length > 0, 'Nothing to change'),
});
const move = z.strictObject({ opportunities: chosen, project: id });

const list = z.string().min(1).max(2_000).optional();
const page = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .optional();
const filter = {
  q: z.string().max(100).optional().describe('Words that are all found in its name or that of its account'),
  mine: z.enum(['true', 'false']).optional().describe('true: only those that I made or manage'),
  open: z.enum(['true', 'false']).optional().describe('true: only those that are neither won nor lost'),
  project: id.optional().describe('This project or one below it'),
  pipeline: z.string().min(1).max(255).optional().describe('Only statuses that name this pipeline'),
  stage: list.describe('Document ids of statuses with commas between them'),
  account: id.optional(),
  manager: id.optional(),
};

/** Columns to sort by; a minus in front sorts downwards. */
export const OPPORTUNITY_SORTS = [
  'name',
  'account',
  'stage',
  'value',
  'expectedCloseDate',
  'updatedAt',
] as const;
export type OpportunitySort = (typeof OPPORTUNITY_SORTS)[number];

const filterQuery = z.strictObject(filter);
const searchQuery = filterQuery.extend({
  sort: z
    .enum([...OPPORTUNITY_SORTS, ...OPPORTUNITY_SORTS.map((sort) => `-${sort}` as const)])
    .optional()
    .describe('Without it: the last changed first'),
  page,
  pageSize: z
    .string()
    .regex(/^([1-9]\d?|100)$/)
    .optional()
    .describe('25 without it, 100 at most'),
});
const forecastQuery = filterQuery.omit({ open: true });
const boardQuery = filterQuery.extend({ page: page.describe('Of the cards of each column') });

export type OpportunityFilter = z.infer<typeof filterQuery>;
export type OpportunityQuery = z.infer<typeof searchQuery>;
export type BoardQuery = z.infer<typeof boardQuery>;
export type CopyOpportunityInput = z.infer<typeof copy>;
export type EditOpportunitiesInput = z.infer<typeof bulkEdit>;
export type MoveOpportunitiesInput = z.infer<typeof move>;

export const opportunityCommands = {
  search: {
    method: 'GET',
    path: '/opportunities/search',
    summary: 'Opportunities by words and filters, page by page',
    query: searchQuery,
  },
  board: {
    method: 'GET',
    path: '/opportunities/board',
    summary: 'Opportunities in columns by status, with sums and the first cards of each',
    query: boardQuery,
  },
  forecast: {
    method: 'GET',
    path: '/opportunities/forecast',
    summary: 'What the open opportunities come to, by currency and month, and the best prospects',
    query: forecastQuery,
  },
  timeline: {
    method: 'GET',
    path: '/opportunities/:documentId/timeline',
    summary: 'Everything that happened with an opportunity, the latest first',
    query: timelineQuery,
  },
  overview: {
    method: 'GET',
    path: '/opportunities/:documentId/overview',
    summary: 'An opportunity with its quotes, documents, contracts, roles and related accounts',
  },
  addQuote: {
    method: 'POST',
    path: '/opportunities/:documentId/quotes',
    summary: 'Make a whole quote of an opportunity: customers, splits and lines in one request',
    body: newQuoteBody,
  },
  copy: {
    method: 'POST',
    path: '/opportunities/:documentId/copy',
    summary: 'Make a new opportunity with the attributes of another one',
    body: copy,
  },
  bulkEdit: {
    method: 'POST',
    path: '/opportunities/bulk/edit',
    summary: 'Change many opportunities at once; each answers for itself',
    body: bulkEdit,
  },
  move: {
    method: 'POST',
    path: '/opportunities/bulk/move',
    summary: 'Move opportunities to another project; each answers for itself',
    body: move,
  },
  sell: {
    method: 'POST',
    path: '/opportunities/:documentId/sell',
    summary: 'Sell an opportunity by its active quote and make the contract',
    body: sellBody,
    query: sellQuery,
  },
  unlock: {
    method: 'POST',
    path: '/opportunities/:documentId/unlock',
    summary: 'Open a sold opportunity again',
  },
} as const satisfies Commands;
