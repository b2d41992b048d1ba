import { addDays } from '../../../../../../domain/shared/calendar-day';
import type { RecordsQuestion } from '../../shared/records/stored-record';

/** Of each widget; what is beyond them is told as a number. */
export const ROWS = 6;
const QUOTES_WITHIN_DAYS = 14;
const CONTRACTS_WITHIN_DAYS = 90;

/** `today`: YYYY-MM-DD where the person is. */
export const expiringQuotes = (today: string): RecordsQuestion => ({
  uid: 'api::quote.quote',
  filters: {
    isActive: { $eq: true },
    state: { $in: ['draft', 'sent'] },
    dueDate: { $gte: today, $lte: addDays(today, QUOTES_WITHIN_DAYS) },
    opportunity: { stage: { isClosed: { $ne: true } } },
  },
  sort: 'dueDate:ASC',
  page: 1,
  pageSize: ROWS,
});

/** Lines that somebody must renew, or that end. */
export const endingLines = (today: string): RecordsQuestion => ({
  uid: 'api::contract-line.contract-line',
  filters: {
    isCurrent: { $eq: true },
    isTimeBased: { $eq: true },
    endDate: { $gte: today, $lte: addDays(today, CONTRACTS_WITHIN_DAYS) },
    contract: { state: { $eq: 'active' } },
  },
  populate: { contract: { populate: { account: true } } },
  sort: 'endDate:ASC',
  page: 1,
  pageSize: ROWS,
});
