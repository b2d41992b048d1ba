import account from '../../api/account/content-types/account/schema.json';
import contractCustomer from '../../api/contract-customer/content-types/contract-customer/schema.json';
import quoteCustomer from '../../api/quote-customer/content-types/quote-customer/schema.json';
import { dueDate, isPaymentTerms, PAYMENT_TERMS, type PaymentTerms } from './payment-terms';

describe('payment terms', () => {
  it.each<[string, PaymentTerms, string, string]>([
    ['prepaid is due at once', 'prepaid', '2026-01-31', '2026-01-31'],
    ['a week', 'net-7', '2026-12-28', '2027-01-04'],
    ['a fortnight', 'net-14', '2026-02-20', '2026-03-06'],
    ['fifteen days', 'net-15', '2026-02-20', '2026-03-07'],
    ['thirty days are days, no month', 'net-30', '2026-01-31', '2026-03-02'],
    ['forty-five days', 'net-45', '2026-01-01', '2026-02-15'],
    ['sixty days', 'net-60', '2026-01-01', '2026-03-02'],
    ['ninety days', 'net-90', '2026-01-01', '2026-04-01'],
    ['the end of the month', 'end-of-month', '2024-02-10', '2024-02-29'],
    ['on the last day that is today', 'end-of-month', '2026-04-30', '2026-04-30'],
    ['the end of the next month from a long month', 'end-of-next-month', '2026-01-31', '2026-02-28'],
    ['and over the end of the year', 'end-of-next-month', '2026-12-01', '2027-01-31'],
  ])('%s', (_case, terms, from, expected) => expect(dueDate(terms, from)).toBe(expected));

  it('every one of the list can be told from other words', () => {
    expect(PAYMENT_TERMS.every(isPaymentTerms)).toBe(true);
    expect(isPaymentTerms('net-31')).toBe(false);
    expect(isPaymentTerms('toString')).toBe(false);
  });
});

it.each([account, quoteCustomer, contractCustomer])(
  'the columns know exactly these terms',
  ({ attributes }) => expect(attributes.paymentTerms.enum).toStrictEqual([...PAYMENT_TERMS])
);
