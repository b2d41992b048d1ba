import { addDays, addMonths, lastDayOfMonth, type CalendarDay } from '../shared/calendar-day';

/** The one list of payment terms for accounts, quote customers and contract customers (ACC-18). */
export const PAYMENT_TERMS = [
  'prepaid',
  'net-7',
  'net-14',
  'net-15',
  'net-30',
  'net-45',
  'net-60',
  'net-90',
  'end-of-month',
  'end-of-next-month',
] as const;

export type PaymentTerms = (typeof PAYMENT_TERMS)[number];

const DUE: Record<PaymentTerms, (from: CalendarDay) => CalendarDay> = {
  prepaid: (from) => from,
  'net-7': (from) => addDays(from, 7),
  'net-14': (from) => addDays(from, 14),
  'net-15': (from) => addDays(from, 15),
  'net-30': (from) => addDays(from, 30),
  'net-45': (from) => addDays(from, 45),
  'net-60': (from) => addDays(from, 60),
  'net-90': (from) => addDays(from, 90),
  'end-of-month': lastDayOfMonth,
  'end-of-next-month': (from) => lastDayOfMonth(addMonths(from, 1)),
};

export const isPaymentTerms = (text: string): text is PaymentTerms =>
  (PAYMENT_TERMS as readonly string[]).includes(text);

/** The last day on which a payment is in time, counted from the day of the invoice. */
export const dueDate = (terms: PaymentTerms, from: CalendarDay): CalendarDay => DUE[terms](from);
