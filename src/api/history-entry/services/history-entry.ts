import { factories } from '@strapi/strapi';
import type { TimelineQuery } from '../../../wire/commands/timeline';
import type { TimelineOf } from '../../../wire/services/history-entry';
import { timeline } from '../questions/timeline';
import { timelineEntries } from '../questions/timeline-entries';

export default factories.createCoreService('api::history-entry.history-entry', ({ strapi }) => ({
  timeline: (of: TimelineOf, query: TimelineQuery) => timeline(strapi, of, query),
  latest: (of: TimelineOf, count: number) =>
    timelineEntries(strapi, of, { limit: count, offset: 0 }, { isWholesOnly: true }),
}));
