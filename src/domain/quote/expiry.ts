import type { Reason } from '../shared/rule-violation';

/** Days as `YYYY-MM-DD` in the company's time zone; the last day still counts (QUO-07). */
export interface Validity {
  readonly startDate?: string | null;
  readonly dueDate?: string | null;
}

export const isExpired = ({ dueDate }: Validity, today: string): boolean =>
  typeof dueDate === 'string' && dueDate < today;

/** A validity that ends before it starts is a slip: `quote.due-before-start`. */
export const reasonsAgainstValidity = ({ startDate, dueDate }: Validity): Reason[] =>
  typeof startDate === 'string' && typeof dueDate === 'string' && dueDate < startDate
    ? [{ code: 'quote.due-before-start', details: { startDate, dueDate } }]
    : [];
