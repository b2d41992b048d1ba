import { listTokens } from '../domain/document/token-catalogue';
import { RuleViolation } from '../domain/shared/rule-violation';
import { quoteDocumentView } from './quote-document-view';
import { sampleLine, samplePayer, sampleQuote, sampleShare } from './testing/sample-quote';

/** What a value prints where no filter follows it. */
const shown = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  if ('text' in value) return value.text;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shown(inner)]));
};
type Shown<Value> = Value extends { readonly raw: string }
  ? string
  : Value extends object
    ? { readonly [Name in keyof Value]: Shown<Value[Name]> }
    : Value;

const view = (overrides = {}): Shown<ReturnType<typeof quoteDocumentView>> =>
  shown(quoteDocumentView(sampleQuote(overrides))) as Shown<ReturnType<typeof quoteDocumentView>>;

/** Paths of a value, written as the catalogue writes them. */
const pathsOf = (value: unknown, prefix: string): string[] => {
  if (Array.isArray(value)) return [prefix, ...value.flatMap((item) => pathsOf(item, `${prefix}[]`))];
  if (typeof value !== 'object' || value === null) return [prefix];
  return Object.entries(value).flatMap(([name, inner]) =>
    pathsOf(inner, prefix === '' ? name : `${prefix}.${name}`)
  );
};

describe('the texts of a quote', () => {
  it('are exactly the tokens of the catalogue, none more, none less', () => {
    const lines = [sampleLine({ payers: [sampleShare()] })];
    const paths = new Set(pathsOf(view({ lines, options: lines }), ''));
    expect([...paths].sort()).toStrictEqual(
      listTokens()
        .map(({ path }) => path)
        .sort()
    );
  });

  it('of a line', () =>
    expect(view().lines[0]).toStrictEqual({
      position: '1',
      type: 'product',
      name: 'Safety course',
      description: 'One day, twelve people',
      quantity: '5',
      unit: 'day',
      unitPrice: '$400.00',
      discount: '5%',
      taxRate: '10%',
      amount: '$1,900.00',
      group: '',
      net: '$1,900.00',
      tax: '$190.00',
      gross: '$2,090.00',
      hasDiscount: true,
      hasSeveralPayers: false,
      payers: [],
    }));

  it('of a payer with a limit', () =>
    expect(view().payers[1]).toStrictEqual({
      name: 'Ulsan Terminal',
      percent: '33.33%',
      isPrimary: false,
      net: '$1,044.73',
      tax: '$104.47',
      gross: '$1,149.20',
      billToName: 'Busan Port Authority, Accounting',
      contact: 'Park Seo',
      terms: '30 days net',
      limit: '$5,000.00',
    }));

  it('in Korean and won', () => {
    const korean = view({
      locale: 'ko',
      currency: { code: 'KRW', exponent: 0 },
      lines: [],
      payers: [],
      taxes: [],
      totals: { subtotal: '1000', discount: '0', net: '1000', tax: '100', gross: '1100.0000' },
    });
    expect([korean.quote.dueDate, korean.totals.gross]).toStrictEqual(['2026년 3월 31일', '₩1,100']);
  });

  it.each([
    ['a quote that one customer pays', { payers: [samplePayer()] }, 'hasSeveralPayers', false],
    ['a quote that two customers pay', {}, 'hasSeveralPayers', true],
    ['a discount on a line', {}, 'hasDiscounts', true],
    ['no discount', { lines: [sampleLine({ discountPercent: '0.00' })] }, 'hasDiscounts', false],
    ['a tax', {}, 'hasTaxes', true],
    ['a tax of nothing', { taxes: [{ rate: '0', base: '10.00', amount: '0.00' }] }, 'hasTaxes', false],
    ['a later revision', {}, 'isRevised', true],
    ['the first revision', { quote: { ...sampleQuote().quote, revision: 1 } }, 'isRevised', false],
  ] as const)('%s', (_case, overrides, condition, expected) =>
    expect(view(overrides).quote[condition]).toBe(expected)
  );

  it.each([
    ['whole', {}, '12 Harbour Street\n48058 Busan\nKorea'],
    ['without postal code and street', { street: null, postalCode: null }, 'Busan\nKorea'],
  ])('an address %s', (_case, overrides, expected) => {
    const { customer } = sampleQuote();
    const address = { ...customer.address!, ...overrides };
    expect(view({ customer: { ...customer, address } }).customer.address).toBe(expected);
  });

  it('are blanks where the record has nothing', () => {
    const { customer, quote } = sampleQuote();
    const texts = view({
      customer: { ...customer, address: null, email: null },
      quote: { ...quote, issueDate: null, dueDate: null, terms: null },
    });
    expect([texts.customer.address, texts.customer.city, texts.customer.email]).toStrictEqual(['', '', '']);
    expect([texts.quote.issueDate, texts.quote.dueDate, texts.quote.terms]).toStrictEqual(['', '', '']);
    expect(texts.payers[0]?.limit).toBe('');
  });

  it.each([
    ['money without its sign', 'gross', 'number', '3,447.95'],
    ['money with the letters of its currency', 'gross', 'code', 'USD\u00a03,447.95'],
    ['money in Korean words', 'gross', 'hangul', '일금 삼천사백사십칠점구오 미국 달러정'],
    ['nothing by the filter of another kind', 'gross', 'iso', ''],
    ['nothing by a filter that nobody knows', 'gross', 'constructor', ''],
  ] as const)('filters print %s', (_case, name, filter, expected) =>
    expect(quoteDocumentView(sampleQuote()).totals[name].by(filter)).toBe(expected)
  );

  it.each([
    ['en-US', 'short', '03/31/2026'],
    ['ko', 'short', '2026. 03. 31.'],
    ['pt-BR', 'short', '31/03/2026'],
    ['ko', 'iso', '2026-03-31'],
  ])('a day in %s by the filter %s', (locale, filter, expected) =>
    expect(quoteDocumentView(sampleQuote({ locale })).quote.dueDate.by(filter)).toBe(expected)
  );

  it('a price of one unit keeps its decimals by every filter', () => {
    const [line] = quoteDocumentView(sampleQuote({ lines: [sampleLine({ unitPrice: '0.0125' })] })).lines;
    expect([line?.unitPrice.by('number'), line?.unitPrice.by('code')]).toStrictEqual([
      '0.0125',
      'USD\u00a00.0125',
    ]);
  });

  it('refuses an amount finer than its currency instead of rounding it', () =>
    expect(() => view({ totals: { ...sampleQuote().totals, net: '0.001' } })).toThrow(
      new RuleViolation('document.too-many-decimals')
    ));
});
