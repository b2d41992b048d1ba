import { z } from '@strapi/utils';

const page = z.union([z.int(), z.string().regex(/^\d{1,5}$/)]).optional();
const word = z.string().min(1).max(255).optional();

export const timelineQuery = z.strictObject({
  page,
  pageSize: page,
  recordType: word.describe('Only changes of records of this type, such as `api::quote.quote`'),
  field: word.describe('Only changes of this field'),
  person: word.describe('Only changes by who is called so'),
  parts: z
    .enum(['true', 'false'])
    .optional()
    .describe('false: records that people speak of, without their lines, payers and other parts'),
});
export type TimelineQuery = z.infer<typeof timelineQuery>;

/** One change in the history of what hangs on a record. */
export interface TimelineEntry {
  readonly at: string;
  readonly actorName: string | null;
  readonly action: string;
  readonly command: string | null;
  readonly recordType: string;
  readonly recordId: string;
  readonly changedFields: readonly string[];
}

/** With what the fields held before and after; other records by name where the timeline tells it, else by id. */
export interface ChangeEntry extends TimelineEntry {
  readonly changes: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
}

export interface Timeline {
  readonly entries: readonly ChangeEntry[];
  readonly hasMore: boolean;
}
