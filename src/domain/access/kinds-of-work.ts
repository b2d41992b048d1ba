import type { Command } from './commands';
import type { ContentType } from './content-types';

/** Keeping what is sold and for how much: the price-book editor's work. */
export const KEEPING_THE_CATALOGUE = [
  'price-book.add-bundle',
  'price-book.new-version',
  'price-book.copy',
  'price-book.mark-up',
  'price-book.set-prices',
  'product.copy',
  'bundle.replace-items',
  'bundle.copy',
  'bundle.move',
] as const satisfies readonly Command[];

/** What is told to programs outside is the administrators' decision: no seeded role reads or keeps it. */
export const KEEPING_WEBHOOKS = [
  'webhook.rotate-secret',
  'webhook-delivery.retry',
] as const satisfies readonly Command[];

/** All who work in the firm write memos and comment on them (MEMO-02); partners' people do not read them. */
export const NOTES = ['memo', 'memo-comment'] as const satisfies readonly ContentType[];

/** Whoever keeps files also goes back to an earlier version; nothing is lost by it. */
export const FILE_COMMANDS = [
  'attachment.upload',
  'attachment.add-version',
  'attachment.revert',
  'attachment.download',
  'attachment.download-version',
] as const satisfies readonly Command[];

/** The deals as lists, board and page, for everybody who reads them. */
export const LOOKING_AT_DEALS = [
  'opportunity.search',
  'opportunity.board',
  'opportunity.forecast',
  'opportunity.overview',
] as const satisfies readonly Command[];

/** For everybody who has to do with customers. */
export const LOOKING_UP_CUSTOMERS = [
  'account.search',
  'account.overview',
  'account.map',
  'account.projects',
  'account.add-favourite',
  'account.remove-favourite',
] as const satisfies readonly Command[];
