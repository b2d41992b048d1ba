import type { Workbench, WorkbenchLine, WorkbenchPayer } from '../../../../../../../wire/quote-workbench';
import { lineOfItem, projectLine } from './draft';
import { priceQuestion, saveInput } from './input';
import type { Edit } from './edits';
import { linesToPrice, priceKey } from './prices';
import { begin, type EditState, isChanged, reduce } from './reduce';

const payer = (account: string, more: Partial<WorkbenchPayer> = {}): WorkbenchPayer => ({
  account,
  name: account.toUpperCase(),
  billingSplitPercent: '0.00',
  isRounding: false,
  notToExceedLimit: null,
  isPrimary: false,
  billToName: null,
  billToContactName: null,
  paymentTerms: null,
  ...more,
});

const line = (documentId: string, more: Partial<WorkbenchLine> = {}): WorkbenchLine => ({
  documentId,
  type: 'project',
  name: documentId,
  description: null,
  groupName: null,
  isOptional: false,
  isChosen: false,
  quantity: '1.000000',
  unitPrice: '100.0000',
  discountPercent: '0.00',
  taxRate: '10.00',
  priceSource: null,
  product: null,
  bundle: null,
  unit: null,
  unitName: null,
  project: null,
  products: [],
  customers: [],
  ...more,
});

const item = {
  kind: 'product',
  documentId: 'p1',
  name: 'Licence',
  code: 'L',
  description: null,
  unit: { documentId: 'u1', name: 'user' },
  quantity: '1',
  taxRate: null,
  products: [{ id: 'p1', contractType: 'licences' }],
  unitPrice: '90.0000',
  priceSource: {
    rule: 'general',
    date: '2026-03-01',
    minQuantity: '0',
    listPrice: '90',
    listCurrency: 'EUR',
  },
} as const;

const loaded = (lines: readonly WorkbenchLine[], payers = [payer('a', { isPrimary: true })]) =>
  begin({ quote: { version: 7 }, lines, payers } as unknown as Workbench);

const after = (state: EditState, ...edits: Parameters<typeof reduce>[1][]): EditState =>
  edits.reduce(reduce, state);
const names = ({ draft }: EditState) => draft.lines.map(({ name }) => name);
const rename = (key: string, name: string): Edit => ({ type: 'line', key, change: { name } });

describe('editing lines', () => {
  const state = loaded([line('one'), line('two'), line('three')]);

  it('typing on in one cell is one step to take back, another cell the next', () => {
    const typed = after(state, rename('one', 'a'), rename('one', 'ab'), rename('two', 'b'));
    expect(names(typed)).toStrictEqual(['ab', 'b', 'three']);
    expect(names(after(typed, { type: 'undo' }))).toStrictEqual(['ab', 'two', 'three']);
    expect(names(after(typed, { type: 'undo' }, { type: 'undo' }))).toStrictEqual(['one', 'two', 'three']);
    expect(names(after(typed, { type: 'undo' }, { type: 'undo' }, { type: 'redo' }))).toStrictEqual([
      'ab',
      'two',
      'three',
    ]);
  });

  it('is changed until everything is as it was loaded, in whatever way', () => {
    const typed = after(state, rename('one', 'a'));
    expect([isChanged(state), isChanged(typed)]).toStrictEqual([false, true]);
    expect(isChanged(after(typed, rename('one', 'one')))).toBe(false);
  });

  it('discarding goes back to what is stored, and can be undone', () => {
    const discarded = after(state, rename('one', 'a'), { type: 'discard' });
    expect([names(discarded), isChanged(discarded)]).toStrictEqual([['one', 'two', 'three'], false]);
    expect(names(after(discarded, { type: 'undo' }))).toStrictEqual(['a', 'two', 'three']);
  });

  it('moves, removes and adds where it is told to', () => {
    expect(names(after(state, { type: 'move', key: 'three', to: 0 }))).toStrictEqual(['three', 'one', 'two']);
    expect(names(after(state, { type: 'move', key: 'one', to: 9 }))).toStrictEqual(['two', 'three', 'one']);
    expect(names(after(state, { type: 'remove', key: 'two' }))).toStrictEqual(['one', 'three']);
    const added = projectLine('n1', '10', { name: 'new' });
    expect(names(after(state, { type: 'add', lines: [added], at: 1 }))).toStrictEqual([
      'one',
      'new',
      'two',
      'three',
    ]);
  });

  it('a typed price is nobody else’s any more', () => {
    const priced = after(loaded([]), { type: 'add', lines: [lineOfItem(item, 'n1', '10')] });
    expect(priced.draft.lines[0]).toMatchObject({ unitPrice: '90', taxRate: '10', unitName: 'user' });
    const typed = after(priced, { type: 'line', key: 'n1', change: { unitPrice: '80' } });
    expect(typed.draft.lines[0]).toMatchObject({ unitPrice: '80', priceSource: null });
    expect(linesToPrice(typed.draft, new Map())).toStrictEqual([]);
  });

  it('a line that follows its book asks for its price when quantity or unit change', () => {
    const priced = after(loaded([]), { type: 'add', lines: [lineOfItem(item, 'n1', '10')] });
    const known = new Map(priced.draft.lines.map((each) => [each.key, priceKey(each)]));
    expect(linesToPrice(priced.draft, known)).toStrictEqual([]);
    const more = after(priced, { type: 'line', key: 'n1', change: { quantity: '10' } });
    expect(linesToPrice(more.draft, known).map(({ key }) => key)).toStrictEqual(['n1']);
    const answered = after(more, {
      type: 'priced',
      prices: [{ key: 'n1', unitPrice: '85', priceSource: item.priceSource }],
    });
    expect(answered.draft.lines[0]).toMatchObject({ unitPrice: '85', quantity: '10' });
    expect(names(after(answered, { type: 'undo' }))).toStrictEqual(['Licence']);
  });

  it('what is not optional is not chosen', () => {
    const chosen = after(
      state,
      { type: 'line', key: 'one', change: { isOptional: true, isChosen: true } },
      { type: 'line', key: 'one', change: { isOptional: false } }
    );
    expect(chosen.draft.lines[0]).toMatchObject({ isOptional: false, isChosen: false });
  });
});

describe('who pays', () => {
  const two = loaded(
    [line('one', { customers: [payer('a', { billingSplitPercent: '100.00', isRounding: true })] })],
    [
      payer('a', { isPrimary: true, isRounding: true, billingSplitPercent: '60.00' }),
      payer('b', { billingSplitPercent: '40.00' }),
    ]
  );
  const shares = ({ draft }: EditState) =>
    draft.payers.map((each) => `${each.account} ${each.billingSplitPercent}${each.isRounding ? ' R' : ''}`);
  const joining = { ...two.draft.payers[1], account: 'c', name: 'C' } as (typeof two.draft.payers)[number];

  it('one takes the roundings: by the radio button, and when that one goes', () => {
    const moved = after(two, { type: 'rounding', line: null, account: 'b' });
    expect(shares(moved)).toStrictEqual(['a 60', 'b 40 R']);
    expect(shares(after(moved, { type: 'remove-payer', line: null, account: 'b' }))).toStrictEqual([
      'a 60 R',
    ]);
  });

  it('is split evenly with the rest to the one who takes roundings', () => {
    const three = after(two, {
      type: 'add-payer',
      line: null,
      payer: { ...joining, billingSplitPercent: '0' },
    });
    expect(shares(after(three, { type: 'evenly', line: null }))).toStrictEqual([
      'a 33.34 R',
      'b 33.33',
      'c 33.33',
    ]);
  });

  it('who pays a line only joins the quote at 0 %', () => {
    const joined = after(two, { type: 'add-payer', line: 'one', payer: joining });
    expect(shares(joined)).toStrictEqual(['a 60 R', 'b 40', 'c 0']);
    expect(joined.draft.lines[0]?.customers.map(({ account }) => account)).toStrictEqual(['a', 'c']);
  });

  it('a new project line begins with the payers of this moment and inherits nothing later', () => {
    const added = after(
      two,
      { type: 'add', lines: [projectLine('n1', '10', { name: 'new' })] },
      { type: 'payer', line: null, account: 'a', change: { billingSplitPercent: '50' } }
    );
    expect(added.draft.lines[1]?.customers.map((each) => each.billingSplitPercent)).toStrictEqual([
      '60',
      '40',
    ]);
  });
});

describe('what saving sends', () => {
  const state = loaded(
    [line('one', { customers: [payer('a', { billingSplitPercent: '100.00', isRounding: true })] })],
    [payer('a', { isPrimary: true, isRounding: true, billingSplitPercent: '100.00' }), payer('hidden-1')]
  );

  it('only what changed: payers alone leave the lines alone', () => {
    const edited = after(state, {
      type: 'payer',
      line: null,
      account: 'a',
      change: { paymentTerms: 'net-30' },
    });
    expect(saveInput(edited.draft, edited.loaded, 7)).toStrictEqual({
      version: 7,
      customers: [
        {
          account: 'a',
          billingSplitPercent: '100',
          isRounding: true,
          notToExceedLimit: null,
          billToName: null,
          billToContactName: null,
          paymentTerms: 'net-30',
        },
      ],
    });
  });

  it('the whole list of lines, without the price of a line that follows its book', () => {
    const edited = after(state, { type: 'add', lines: [lineOfItem(item, 'n1', '10')] });
    const { lines, customers, lineCustomers } = saveInput(edited.draft, edited.loaded, 7);
    expect(lines?.map(({ documentId, name, unitPrice }) => [documentId, name, unitPrice])).toStrictEqual([
      ['one', 'one', '100'],
      [undefined, 'Licence', undefined],
    ]);
    expect([customers, lineCustomers]).toStrictEqual([undefined, undefined]);
  });

  it('the book of a line that comes from another than the quote’s', () => {
    const edited = after(state, { type: 'add', lines: [lineOfItem(item, 'n1', '10', 'book-2')] });
    const sent = saveInput(edited.draft, edited.loaded, 7).lines?.[1];
    expect([sent?.priceBook, sent?.unitPrice]).toStrictEqual(['book-2', undefined]);
    expect(priceQuestion(edited.draft.lines.slice(1)).lines).toMatchObject([{ priceBook: 'book-2' }]);
  });

  it('payers of a new line only when they are other than the quote’s', () => {
    const added = after(state, { type: 'add', lines: [projectLine('n1', '10', { name: 'new' })] });
    expect(saveInput(added.draft, added.loaded, 7).lineCustomers).toBeUndefined();
    const own = after(added, {
      type: 'payer',
      line: 'n1',
      account: 'a',
      change: { billingSplitPercent: '90' },
    });
    expect(saveInput(own.draft, own.loaded, 7).lineCustomers).toStrictEqual([
      {
        line: 'new-2',
        customers: [{ account: 'a', billingSplitPercent: '90', isRounding: true, notToExceedLimit: null }],
      },
    ]);
  });
});
