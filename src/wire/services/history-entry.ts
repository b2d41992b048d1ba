import type { Core } from '@strapi/strapi';
import type { ChangeEntry, Timeline, TimelineQuery } from '../commands/timeline';

/** The record whose history is told, with that of all that hangs on it, by its document id. */
export type TimelineOf = { readonly account: string } | { readonly opportunity: string };

/** What `strapi.service('api::history-entry.history-entry')` answers to other types. */
export interface HistoryService {
  /** Page by page; refused for callers who may not read the history. */
  timeline(of: TimelineOf, query: TimelineQuery): Promise<Timeline>;
  /** The last changes, the latest first, without those of lines, payers and other parts of something larger. */
  latest(of: TimelineOf, count: number): Promise<readonly ChangeEntry[]>;
}

export const historyOf = (strapi: Core.Strapi): HistoryService =>
  strapi.service('api::history-entry.history-entry') as unknown as HistoryService;
