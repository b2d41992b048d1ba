import { inDecimals } from '../../../../../../../domain/money/in-decimals';
import { compute, offWhole, reasonsAgainstSale, roundingPrice, sumOfShares } from './compute';
import { type Draft, type EditedPayer, projectLine } from './draft';

const payer = (account: string, share: string, more: Partial<EditedPayer> = {}): EditedPayer => ({
  account,
  name: account,
  billingSplitPercent: share,
  isRounding: false,
  isPrimary: false,
  notToExceedLimit: '',
  billToName: '',
  billToContactName: '',
  paymentTerms: null,
  ...more,
});
const payers = [payer('a', '60', { isPrimary: true, isRounding: true }), payer('b', '40')];
const works = (unitPrice: string, more = {}) =>
  projectLine('w', '10', { name: 'Works', unitPrice, customers: payers, ...more });
const draft = (more: Partial<Draft> = {}): Draft => ({
  lines: [works('100.05')],
  payers,
  discountPercent: '',
  discountAmount: '',
  ...more,
});

describe('what is shown while somebody types', () => {
  it('totals, taxes and each payer’s amounts, as the server would store them', () => {
    const { totals, amounts, issues, problems } = compute(draft(), 'EUR');
    expect(inDecimals(totals)).toMatchObject({ net: '100.05', tax: '10.01', gross: '110.06' });
    expect(amounts?.payers.map(({ accountId, gross }) => [accountId, inDecimals(gross)])).toStrictEqual([
      ['a', '66.04'], // 60.03 + 6.01: the rest of 40.02 and 4.00
      ['b', '44.02'],
    ]);
    expect([issues, problems]).toStrictEqual([[], []]);
  });

  it('the discount of the whole quote comes off before tax', () => {
    const { totals, discount } = compute(draft({ lines: [works('200')], discountPercent: '10' }), 'EUR');
    expect([inDecimals(totals), discount]).toMatchObject([{ net: '180.00', tax: '18.00' }, '20.00']);
  });

  it('a cell that says no number stops the sums and names its line', () => {
    const { problems, totals } = compute(draft({ lines: [works('a lot')] }), 'EUR');
    expect(problems).toMatchObject([{ code: 'unit-price.not-a-number', details: { lineId: 'w' } }]);
    expect(totals).toBeNull();
  });

  it('a share that cannot be read leaves the totals standing', () => {
    const { problems, totals, amounts } = compute(draft({ payers: [payer('a', 'half')] }), 'EUR');
    expect(problems.map(({ code }) => code)).toStrictEqual(['percent.not-a-number']);
    expect([inDecimals(totals)?.net, amounts]).toStrictEqual(['100.05', null]);
  });

  it('what is missing of 100 %, and what is too much', () => {
    expect(offWhole([payer('a', '95')])).toBe('-5.00');
    expect(offWhole([payer('a', '60'), payer('b', '42')])).toBe('2.00');
    expect([offWhole(payers), sumOfShares(payers)]).toStrictEqual([null, '100.00']);
    expect([offWhole([payer('a', 'x')]), sumOfShares([payer('a', 'x')])]).toStrictEqual([null, null]);
  });

  it('the price that rounds the total, without the rounding line that is there', () => {
    expect(roundingPrice(draft(), '1', 'EUR').price).toBe('-0.06');
    expect(roundingPrice(draft(), '0', 'EUR').reasons.map(({ code }) => code)).toStrictEqual([
      'rounding-line.step-not-positive',
    ]);
  });
});

describe('before it can be sold', () => {
  const surroundings = (isActive: boolean) => ({
    today: '2026-03-01',
    quote: { isActive, documentId: 'q', state: 'draft', dueDate: '2026-02-28' } as never,
    sale: {
      opportunity: { locked: false, isClosed: false, fields: {}, mandatoryFields: [] },
      inactiveAccountIds: ['b'],
      missingFields: ['notes'],
    },
  });
  const codes = (edited: Draft, isActive = true) =>
    reasonsAgainstSale(edited, surroundings(isActive)).map(({ code }) => code);

  it('every reason at once, of what is on the screen', () => {
    expect(codes(draft({ payers: [payer('a', '95', { isPrimary: true, isRounding: true })] }))).toStrictEqual(
      ['quote.split-not-100', 'quote-customer.account-inactive', 'quote.expired', 'price-book.field-required']
    );
    expect(codes(draft({ lines: [] }))).toContain('quote.no-lines');
    expect(codes(draft(), false)).toStrictEqual(['opportunity.no-active-quote', 'price-book.field-required']);
  });
});
