import { type DecimalInput, exact } from '../money/decimal';
import type { CalendarDay } from '../shared/calendar-day';
import type { ContractStatus } from './status';
import { isTermOver } from './term';

/** How a contract line stands on a day. Computed by server and panel alike, never stored (CTR-04, CTR-05). */
export const LINE_STANDINGS = [
  'superseded',
  'draft',
  'cancelled',
  'completed',
  'upcoming',
  'running',
  'expired',
  'to-deliver',
  'partly-delivered',
  'delivered',
] as const;
export type LineStanding = (typeof LINE_STANDINGS)[number];

export interface StandingLineFacts {
  /** False for a version that another one replaced. */
  readonly isCurrent: boolean;
  readonly isTimeBased: boolean;
  readonly startDate: CalendarDay | null;
  readonly endDate: CalendarDay | null;
  readonly quantity: DecimalInput;
  readonly deliveredQuantity: DecimalInput;
}

const ofTerm = (line: StandingLineFacts, today: CalendarDay): LineStanding => {
  if (line.startDate !== null && today < line.startDate) return 'upcoming';
  return isTermOver(line, today) ? 'expired' : 'running';
};

const ofDelivery = ({ quantity, deliveredQuantity }: StandingLineFacts): LineStanding => {
  const delivered = exact(String(deliveredQuantity));
  if (delivered.eq(exact(String(quantity)))) return 'delivered';
  return delivered.eq('0') ? 'to-deliver' : 'partly-delivered';
};

export const standingOfLine = (
  line: StandingLineFacts,
  status: ContractStatus,
  today: CalendarDay
): LineStanding => {
  if (!line.isCurrent) return 'superseded';
  if (status !== 'active') return status;
  return line.isTimeBased ? ofTerm(line, today) : ofDelivery(line);
};

export const CONTRACT_STANDINGS = [
  'draft',
  'upcoming',
  'active',
  'expired',
  'completed',
  'cancelled',
] as const;
export type ContractStanding = (typeof CONTRACT_STANDINGS)[number];

/**
 * An active contract has not begun while all of its lines are still to begin, and is over when all of them are
 * time-based and over; deliveries that are still owed keep it active.
 */
export const standingOfContract = (
  lines: readonly StandingLineFacts[],
  status: ContractStatus,
  today: CalendarDay
): ContractStanding => {
  if (status !== 'active') return status;
  const standings = lines
    .map((line) => standingOfLine(line, status, today))
    .filter((standing) => standing !== 'superseded');
  const all = (wanted: LineStanding) => standings.length > 0 && standings.every((each) => each === wanted);
  if (all('upcoming')) return 'upcoming';
  return all('expired') ? 'expired' : 'active';
};
