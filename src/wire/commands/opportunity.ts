import { z } from '@strapi/utils';
import type { Commands } from '../command';
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

export type CopyOpportunityInput = z.infer<typeof copy>;
export type EditOpportunitiesInput = z.infer<typeof bulkEdit>;
export type MoveOpportunitiesInput = z.infer<typeof move>;

export const opportunityCommands = {
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
