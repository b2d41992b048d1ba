import schema from '../../api/actual/content-types/actual/schema.json';
import { fromDecimal, toDecimalString } from '../money/money';
import {
  ACTUAL_CLASSES,
  ACTUAL_KINDS,
  type ActualPart,
  evaluateLimits,
  isEvaluable,
  isResettable,
  LIMIT_LEVELS,
  LIMIT_STATES,
  limitKey,
  type LimitLevel,
  type Limits,
  splitActual,
} from './actual-limits';

const eur = (amount: string) => fromDecimal(amount, 'EUR');
const part = (amount: string, more: Partial<ActualPart> = {}): ActualPart => ({
  lineKey: 'L',
  accountId: 'A',
  kind: 'unbilled-sale',
  amount: eur(amount),
  ...more,
});
const limitsAt = (limits: Partial<Record<LimitLevel, string>>, place = { lineKey: 'L', accountId: 'A' }) =>
  new Map(
    Object.entries(limits).map(
      ([level, limit]) => [limitKey(level as LimitLevel, place), eur(limit)] as const
    )
  );
const results = (parts: readonly ActualPart[], limits: Limits, standing: readonly ActualPart[] = []) =>
  evaluateLimits(parts, limits, standing).map(({ state, level }) => (level ? `${state} ${level}` : state));

const everyLevel = {
  'contract-line-customer': '10',
  'contract-line': '20',
  'contract-customer': '30',
  contract: '40',
} as const;

describe('the four levels', () => {
  it.each<[string, string, string]>([
    ['exactly the lowest limit fits', '10.00', 'committed'],
    ['a cent more fails at the payer of the line', '10.01', 'failed contract-line-customer'],
    ['more than all of them fails at the first', '41', 'failed contract-line-customer'],
    ['a credit frees and never fails', '-500', 'committed'],
  ])('%s', (_rule, amount, result) =>
    expect(results([part(amount)], limitsAt(everyLevel))).toStrictEqual([result])
  );

  it.each<[LimitLevel]>(LIMIT_LEVELS.map((level) => [level]))('%s is tested on its own', (level) => {
    const limits = limitsAt({ [level]: '100' });
    expect(results([part('100')], limits)).toStrictEqual(['committed']);
    expect(results([part('100.01')], limits)).toStrictEqual([`failed ${level}`]);
    expect(results([part('0.01')], limits, [part('100')])).toStrictEqual([`failed ${level}`]);
  });

  it('are tested in their order: of several that fail the first is named', () => {
    const failing = (levels: Partial<typeof everyLevel>) => results([part('50')], limitsAt(levels));
    const { 'contract-line-customer': _first, ...fromLine } = everyLevel;
    const { 'contract-line': _second, ...fromCustomer } = fromLine;
    const { 'contract-customer': _third, ...contract } = fromCustomer;
    expect([fromLine, fromCustomer, contract].map(failing)).toStrictEqual([
      ['failed contract-line'],
      ['failed contract-customer'],
      ['failed contract'],
    ]);
  });

  it('only count what concerns them: another line, another payer', () => {
    const others = [part('95', { accountId: 'B' }), part('3', { lineKey: 'M' })];
    expect(results([part('10')], limitsAt({ 'contract-line-customer': '10' }), others)).toStrictEqual([
      'committed',
    ]);
    expect(results([part('10')], limitsAt({ 'contract-line': '104' }), others)).toStrictEqual([
      'failed contract-line',
    ]);
    expect(results([part('10')], limitsAt({ 'contract-customer': '12' }), others)).toStrictEqual([
      'failed contract-customer',
    ]);
    expect(results([part('10')], limitsAt({ contract: '107.99' }), others)).toStrictEqual([
      'failed contract',
    ]);
  });

  it('a cost is not tested and takes nothing; without any limit there is nothing to test', () => {
    const limits = limitsAt({ contract: '10' });
    expect(results([part('99', { kind: 'cost' }), part('10')], limits)).toStrictEqual([
      'not-applicable',
      'committed',
    ]);
    expect(results([part('10')], limits, [part('99', { kind: 'cost' })])).toStrictEqual(['committed']);
    expect(results([part('99')], new Map())).toStrictEqual(['not-applicable']);
  });

  it('are used up one after the other; what fails takes nothing', () =>
    expect(results([part('6'), part('5'), part('4')], limitsAt({ contract: '10' }))).toStrictEqual([
      'committed',
      'failed contract',
      'committed',
    ]));

  it('a limit of zero lets nothing through', () =>
    expect(results([part('0.01')], limitsAt({ contract: '0' }))).toStrictEqual(['failed contract']));
});

describe('the funding example: 500 for payer 2, 750 for payer 3, none for payer 1', () => {
  const limits = new Map([
    [limitKey('contract-customer', { lineKey: '', accountId: '2' }), eur('500')],
    [limitKey('contract-customer', { lineKey: '', accountId: '3' }), eur('750')],
  ]);
  const halves = (amount: string) =>
    splitActual(amount, 'EUR', [
      { accountId: '2', billingSplitPercent: 50, isRounding: true, notToExceedLimit: null },
      { accountId: '3', billingSplitPercent: 50, isRounding: false, notToExceedLimit: null },
    ]).map(({ accountId, amount: share }) => part('0', { lineKey: 'rule 1', accountId, amount: share }));
  const first = halves('100');

  it('100 is 50 and 50', () => {
    expect(first.map(({ amount }) => toDecimalString(amount))).toStrictEqual(['50.00', '50.00']);
    expect(results(first, limits)).toStrictEqual(['committed', 'committed']);
  });

  it('a further 5,000 does not fit, but 450 and 450 by rule 1, 250 by rule 2 and 3,850 by rule 3 do', () => {
    expect(results(halves('5000'), limits, first)).toStrictEqual([
      'failed contract-customer',
      'failed contract-customer',
    ]);
    const second = part('250', { lineKey: 'rule 2', accountId: '3' });
    const third = part('3850', { lineKey: 'rule 3', accountId: '1' });
    expect(results([...halves('900'), second, third], limits, first)).toStrictEqual([
      'committed',
      'committed',
      'committed',
      'not-applicable',
    ]);
  });

  it('not a cent more by rule 1 or rule 2', () => {
    expect(results(halves('900.02'), limits, first)).toStrictEqual(['failed contract-customer', 'committed']);
    const full = [...first, ...halves('900'), part('250', { lineKey: 'rule 2', accountId: '3' })];
    expect(results([part('0.01', { lineKey: 'rule 2', accountId: '3' })], limits, full)).toStrictEqual([
      'failed contract-customer',
    ]);
  });
});

const payer = (accountId: string, billingSplitPercent: string, isRounding = false) => ({
  accountId,
  billingSplitPercent,
  isRounding,
  notToExceedLimit: null,
});
const thirds = [payer('A', '33.33'), payer('B', '33.33'), payer('R', '33.34', true)];

it.each([
  ['100.00 over thirds', '100', 'EUR', thirds, ['A 33.33', 'B 33.33', 'R 33.34']],
  ['a cent goes to the rounding customer alone', '0.01', 'EUR', thirds, ['R 0.01']],
  ['so does a cent back', '-0.01', 'EUR', thirds, ['R -0.01']],
  ['won have no parts', '100', 'KRW', thirds, ['A 33', 'B 33', 'R 34']],
  ['who pays 0 % gets no part', '5', 'EUR', [payer('A', '0'), payer('R', '100', true)], ['R 5.00']],
])('an actual is split: %s', (_rule, amount, currency, payers, parts) =>
  expect(
    splitActual(amount, currency, payers).map((each) => `${each.accountId} ${toDecimalString(each.amount)}`)
  ).toStrictEqual(parts)
);

it.each([
  ['nothing', '0', thirds, 'actual.nothing'],
  ['half a cent', '0.005', thirds, 'money.too-many-decimals'],
  ['over 99 %', '1', thirds.slice(0, 2), 'quote.split-not-100'],
  ['without a rounding customer', '1', [payer('A', '100')], 'quote.rounding-not-one'],
])('does not split %s', (_rule, amount, payers, code) =>
  expect(() => splitActual(amount, 'EUR', payers)).toThrow(code)
);

it.each([
  ['committed', '1', 'unbilled-sale', true, false],
  ['failed', '1', 'unbilled-sale', true, true],
  ['not-evaluated', '1', 'unbilled-sale', false, true],
  ['not-applicable', '1', 'unbilled-sale', false, false],
  ['committed', '-1', 'unbilled-sale', false, false],
  ['not-applicable', '1', 'cost', false, false],
] as const)('%s, %s, %s: reset %s, evaluated again %s', (state, amount, kind, reset, again) => {
  const actual = { state, kind, amount: eur(amount) };
  expect([isResettable(actual), isEvaluable(actual)]).toStrictEqual([reset, again]);
});

it('the columns know exactly the classes, kinds, states and levels of the tables', () => {
  const { attributes } = schema;
  expect([
    attributes.class.enum,
    attributes.kind.enum,
    attributes.limitState.enum,
    attributes.limitLevel.enum,
  ]).toStrictEqual([[...ACTUAL_CLASSES], [...ACTUAL_KINDS], [...LIMIT_STATES], [...LIMIT_LEVELS]]);
});
