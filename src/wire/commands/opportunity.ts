import type { Commands } from '../command';
import { sellBody, sellQuery } from './quote';

export const opportunityCommands = {
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
