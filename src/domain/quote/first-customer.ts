import { blankCustomer, type PayingAccount, type QuoteCustomer, requirePayer } from './customer';

/**
 * The row that comes with a new quote: its potential customer pays everything, is primary and takes the rest
 * of roundings. Refuses `quote-customer.account-unavailable` and `.account-inactive`. (QLC-03, QLC-35,
 * QLC-41, QLC-55)
 */
export const firstCustomer = (account: PayingAccount | null): QuoteCustomer => ({
  ...blankCustomer(requirePayer(account, [], 'quote-customer')),
  billingSplitPercent: '100.00',
  isRounding: true,
  isPrimary: true,
});
