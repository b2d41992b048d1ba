import { z } from '@strapi/utils';
import type { Commands } from '../command';

const documentId = z.string().min(1).max(64);
const whole = z.string().regex(/^[1-9]\d{0,5}$/);

const overview = z.strictObject({
  search: z.string().trim().min(1).max(255).optional().describe('Part of a name or code'),
  priceBook: documentId.optional(),
  currency: z.string().length(3).optional(),
  day: z.iso.date().optional().describe('Only prices that hold on this day'),
  page: whole.optional(),
  pageSize: z
    .string()
    .regex(/^([1-9]\d?|100)$/)
    .optional()
    .describe('25 without it, 100 at most'),
});

export type OverviewQuery = z.infer<typeof overview>;

export const priceCommands = {
  overview: {
    method: 'GET',
    path: '/prices/overview',
    summary: 'All products and bundles with their prices in all price books',
    query: overview,
  },
} as const satisfies Commands;
