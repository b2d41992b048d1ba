import type { Commands } from '../command';
import { newQuoteBody, sellBody, sellQuery } from './quote';

export const opportunityCommands = {
  addQuote: {
    method: 'POST',
    path: '/opportunities/:documentId/quotes',
    summary: 'Make a whole quote of an opportunity: customers, splits and lines in one request',
    body: newQuoteBody,
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
