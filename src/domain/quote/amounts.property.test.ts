import fc from 'fast-check';
import { WHOLE, toPercentText } from '../money/percent';
import {
  type PayableLine,
  type PayableQuote,
  type QuoteAmounts,
  quoteAmounts,
  type Statement,
} from './amounts';
import { blankCustomer, type LineCustomer, type QuoteCustomer } from './customer';
import { LINE_TYPES } from './line';

/** A changed program (npm run mutation) is met by fewer: it is asked a thousand times. */
const RUNS = 'STRYKER_MUTATOR_WORKER' in process.env ? 100 : 10_000;

const NAMES = ['net', 'tax', 'gross'] as const;
type Name = (typeof NAMES)[number];

/** Percents that make 100.00 out of any weights; the last takes what is left. */
const percentsFrom = (weights: readonly number[]): bigint[] => {
  const total = BigInt(weights.reduce((a, b) => a + b, 0)) || 1n;
  const shares = weights.map((weight) => (BigInt(weight) * WHOLE) / total);
  const given = shares.slice(0, -1).reduce((a, b) => a + b, 0n);
  return [...shares.slice(0, -1), WHOLE - given];
};

const payerLists = fc
  .tuple(fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }), fc.nat(11))
  .map(([weights, rounding]): LineCustomer[] =>
    percentsFrom(weights).map((share, index) => ({
      accountId: `account-${index}`,
      billingSplitPercent: toPercentText(share),
      isRounding: index === rounding % weights.length,
      notToExceedLimit: null,
    }))
  );

const inDecimals = (units: number, decimals: number): string => {
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  return `${units < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

const decimal = (max: number, decimals: number) =>
  fc.integer({ min: -max, max }).map((units) => inDecimals(units, decimals));

const percent = fc.oneof(
  fc.constant('0'),
  fc.integer({ min: 0, max: 10_000 }).map((bp) => toPercentText(BigInt(bp)))
);

const lines = (taxRates: readonly string[]) =>
  fc.array(
    fc.record({
      type: fc.constantFrom(...LINE_TYPES),
      quantity: decimal(10_000_000, 6),
      unitPrice: decimal(100_000_000, 4),
      discountPercent: percent,
      taxRate: fc.constantFrom(...taxRates),
      customers: payerLists,
    }),
    { minLength: 1, maxLength: 50 }
  );

const asPrimary = (row: LineCustomer, index: number): QuoteCustomer => ({
  ...blankCustomer({ id: row.accountId, name: row.accountId, isActive: true }),
  ...row,
  isPrimary: index === 0,
});

const quotes: fc.Arbitrary<PayableQuote> = fc
  .array(percent, { minLength: 1, maxLength: 3 })
  .chain((taxRates) =>
    fc.record({
      currency: fc.constantFrom('KRW', 'EUR', 'KWD'),
      customers: payerLists.map((rows) => rows.map(asPrimary)),
      lines: lines(taxRates).map((rows) =>
        rows.map((row, index): PayableLine => ({ id: `line-${index}`, ...row }))
      ),
    })
  );

const total = (parts: readonly { readonly [N in Name]: { readonly minor: bigint } }[], name: Name): bigint =>
  parts.reduce((sum, part) => sum + part[name].minor, 0n);

const groupBy = <T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
};

/** Differences between what parts come to and what the whole says; empty when nothing is lost. */
const losses = ({ payers, unassigned, totals }: QuoteAmounts): string[] => {
  const statements: Statement[] = [...payers, unassigned];
  const byLine = groupBy(
    statements.flatMap(({ lines: own }) => own),
    ({ id }) => id
  );
  const byRate = groupBy(
    statements.flatMap(({ rates }) => rates),
    ({ taxRate }) => taxRate
  );
  const wholes = [
    ...[statements, totals.lines, totals.rates].map((parts) => ({ what: 'document', whole: totals, parts })),
    ...totals.lines.map((whole) => ({ what: whole.id, whole, parts: byLine.get(whole.id) ?? [] })),
    ...totals.rates.map((whole) => ({ what: whole.taxRate, whole, parts: byRate.get(whole.taxRate) ?? [] })),
  ];
  return wholes.flatMap(({ what, whole, parts }) =>
    NAMES.filter((name) => total(parts, name) !== whole[name].minor).map((name) => `${what} ${name}`)
  );
};

const sign = (value: bigint): number => (value === 0n ? 0 : value > 0n ? 1 : -1);

/** Shares with another sign than their line, and lines whose tax has another sign than their net. */
const flips = ({ payers, totals }: QuoteAmounts): string[] => {
  const signOf = new Map(totals.lines.map(({ id, net }) => [id, sign(net.minor)]));
  return [...payers.flatMap((payer) => payer.lines), ...totals.lines].flatMap((line) =>
    NAMES.filter((name) => ![0, signOf.get(line.id)].includes(sign(line[name].minor))).map(
      (name) => `${line.id} ${name}`
    )
  );
};

/** round(sum of nets x rate), half away from zero, counted by itself. */
const taxErrors = ({ totals }: QuoteAmounts): string[] =>
  totals.rates
    .filter(({ taxRate, net, tax }) => {
      const exactTax = net.minor * BigInt(taxRate.replace('.', ''));
      const distance = exactTax - tax.minor * WHOLE;
      return 2n * (distance < 0n ? -distance : distance) > WHOLE;
    })
    .map(({ taxRate }) => taxRate);

const asText = (amounts: QuoteAmounts): string =>
  JSON.stringify(amounts, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));

it('10,000 quotes lose no minor unit, turn no sign, round each rate’s tax once, and come out the same twice (MO-01)', () =>
  fc.assert(
    fc.property(quotes, (quote) => {
      const amounts = quoteAmounts(quote);
      expect(losses(amounts)).toStrictEqual([]);
      expect(flips(amounts)).toStrictEqual([]);
      expect(taxErrors(amounts)).toStrictEqual([]);
      expect(amounts.issues).toStrictEqual([]);
      expect(asText(quoteAmounts(JSON.parse(JSON.stringify(quote))))).toBe(asText(amounts));
    }),
    { numRuns: RUNS }
  ));

it('quotes whose percents are off keep their sums as well', () =>
  fc.assert(
    fc.property(quotes, fc.nat(49), percent, (quote, index, off) => {
      const spoilt = quote.lines.map((line, place) =>
        place === index % quote.lines.length
          ? { ...line, customers: line.customers.map((row) => ({ ...row, billingSplitPercent: off })) }
          : line
      );
      expect(losses(quoteAmounts({ ...quote, lines: spoilt }))).toStrictEqual([]);
    }),
    { numRuns: 500 }
  ));

const distance = (a: bigint, b: bigint): bigint => (a < b ? b - a : a - b);
const minors = ({ net, tax, gross }: Statement['rates'][number] | QuoteAmounts['totals']) =>
  [net, tax, gross].map(({ minor }) => minor);
const millionths = (quantity: unknown): number => Number(String(quantity).replace('.', ''));

/** Rates of which net or tax differ by more than a minor unit from what they were, `times` over. */
const farOff = (before: QuoteAmounts, after: QuoteAmounts, times: bigint): string[] =>
  before.totals.rates.flatMap((rate) => {
    const now = after.totals.rates.find(({ taxRate }) => taxRate === rate.taxRate);
    const [net, tax] = now === undefined ? [0n, 0n] : [now.net.minor, now.tax.minor];
    const isFar = [distance(net, times * rate.net.minor), distance(tax, times * rate.tax.minor)].some(
      (by) => by > 1n
    );
    return isFar ? [rate.taxRate] : [];
  });

describe('what makes no difference to a quote, or a known one (MO-14)', () => {
  const holds = (rule: (quote: PayableQuote, place: number) => void) =>
    fc.assert(fc.property(quotes, fc.nat(49), rule), { numRuns: RUNS / 10 });

  it('the order of its lines: document, rates, lines and payers come to the same', () =>
    holds((quote) => {
      const [before, after] = [
        quoteAmounts(quote),
        quoteAmounts({ ...quote, lines: [...quote.lines].reverse() }),
      ];
      expect(minors(after.totals)).toStrictEqual(minors(before.totals));
      expect(after.totals.rates).toStrictEqual(before.totals.rates);
      const nets = ({ totals, payers }: QuoteAmounts) =>
        [
          ...totals.lines.map(({ id, net }) => [id, net.minor]),
          ...payers.map((payer) => [payer.accountId, payer.net.minor]),
        ]
          .map(([id, minor]) => `${id} ${minor}`)
          .sort();
      expect(nets(after)).toStrictEqual(nets(before));
    }));

  it('the names of its payers', () =>
    holds((quote) => {
      const renamed = JSON.parse(JSON.stringify(quote).replaceAll('account-', 'firm-')) as PayableQuote;
      expect(asText(quoteAmounts(renamed)).replaceAll('firm-', 'account-')).toBe(asText(quoteAmounts(quote)));
    }));

  it('a line that costs nothing', () =>
    holds((quote, place) => {
      const [line] = quote.lines.slice(place % quote.lines.length) as [PayableLine];
      const amounts = quoteAmounts({
        ...quote,
        lines: [...quote.lines, { ...line, id: 'nothing', unitPrice: '0' }],
      });
      expect(minors(amounts.totals)).toStrictEqual(minors(quoteAmounts(quote).totals));
    }));

  it('twice as much of whole pieces at whole prices is exactly twice as dear, its tax to a minor unit', () =>
    holds((quote) => {
      const whole = (times: number): PayableQuote => ({
        ...quote,
        lines: quote.lines.map((line) => ({
          ...line,
          quantity: `${times * (millionths(line.quantity) % 1_000)}`,
          unitPrice: `${Math.trunc(Number(line.unitPrice))}`,
          discountPercent: '0',
        })),
      });
      const [once, twice] = [quoteAmounts(whole(1)), quoteAmounts(whole(2))];
      expect(twice.totals.net.minor).toBe(2n * once.totals.net.minor);
      expect(farOff(once, twice, 2n)).toStrictEqual([]);
    }));

  it('a line in two parts is as dear as the whole one, to a minor unit of its rate', () =>
    holds((quote, place) => {
      const index = place % quote.lines.length;
      const line = quote.lines[index] as PayableLine;
      const part = Math.trunc(millionths(line.quantity) / 3);
      const quantities = [part, millionths(line.quantity) - part].map((units) => inDecimals(units, 6));
      const parts = quantities.map((quantity, half) => ({ ...line, id: `half-${half}`, quantity }));
      const after = quoteAmounts({
        ...quote,
        lines: [...quote.lines.slice(0, index), ...parts, ...quote.lines.slice(index + 1)],
      });
      expect(farOff(quoteAmounts(quote), after, 1n)).toStrictEqual([]);
    }));
});
