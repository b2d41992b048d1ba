import { type Draft, type EditedPayer, projectLine } from './draft';
import { merge } from './merge';

const payer = (account: string, billingSplitPercent: string, isPrimary = false): EditedPayer => ({
  account,
  name: account.toUpperCase(),
  billingSplitPercent,
  isRounding: isPrimary,
  isPrimary,
  notToExceedLimit: '',
  billToName: '',
  billToContactName: '',
  paymentTerms: null,
});
const line = (key: string, more = {}) => projectLine(key, '10', { name: key, isNew: false, ...more });
const base: Draft = {
  lines: [line('one'), line('two')],
  payers: [payer('a', '100', true)],
  discountPercent: '',
  discountAmount: '',
};
const withLines = (...lines: Draft['lines'][number][]): Draft => ({ ...base, lines });

describe('two people edit one quote', () => {
  it('what only one of them touched stays as that one left it', () => {
    const mine = withLines(line('one', { quantity: '5' }), line('two'));
    const theirs = withLines(
      line('one', { name: 'renamed' }),
      line('two', { unitPrice: '9' }),
      line('three')
    );
    const { draft, conflicts } = merge(base, mine, theirs);
    expect(conflicts).toStrictEqual([]);
    expect(draft.lines.map(({ name, quantity, unitPrice }) => [name, quantity, unitPrice])).toStrictEqual([
      ['renamed', '5', '0'],
      ['two', '1', '9'],
      ['three', '1', '0'],
    ]);
  });

  it('a field that both changed is asked for, mine until theirs is chosen', () => {
    const mine = withLines(line('one', { quantity: '5' }), line('two'));
    const theirs = withLines(line('one', { quantity: '7' }), line('two'));
    const { draft, conflicts } = merge(base, mine, theirs);
    expect(conflicts).toStrictEqual([
      { id: 'line/one/quantity', subject: 'one', field: 'quantity', mine: '5', theirs: '7' },
    ]);
    expect(draft.lines[0]?.quantity).toBe('5');
    const chosen = merge(base, mine, theirs, { 'line/one/quantity': 'theirs' });
    expect(chosen.draft.lines[0]?.quantity).toBe('7');
  });

  it('the same change twice, or 5 and 5.0, is none', () => {
    const mine = withLines(line('one', { quantity: '5' }), line('two'));
    const theirs = withLines(line('one', { quantity: '5.0' }), line('two'));
    expect(merge(base, mine, theirs).conflicts).toStrictEqual([]);
  });

  it('a line that they took off while I changed it comes again if I keep it', () => {
    const mine = withLines(line('one', { quantity: '5' }), line('two'));
    const theirs = withLines(line('two'));
    const kept = merge(base, mine, theirs);
    expect(kept.conflicts).toMatchObject([{ id: 'line/one/presence', mine: 'one', theirs: null }]);
    expect(kept.draft.lines.map(({ key, isNew }) => [key, isNew])).toContainEqual(['again-one', true]);
    const gone = merge(base, mine, theirs, { 'line/one/presence': 'theirs' });
    expect(gone.draft.lines.map(({ key }) => key)).toStrictEqual(['two']);
  });

  it('a line that I took off and they left alone is gone', () => {
    expect(merge(base, withLines(line('two')), base).draft.lines.map(({ key }) => key)).toStrictEqual([
      'two',
    ]);
  });

  it('my order stays, their new lines come last', () => {
    const mine = withLines(line('two'), line('one'));
    const theirs = withLines(line('one'), line('two'), line('three'));
    expect(merge(base, mine, theirs).draft.lines.map(({ key }) => key)).toStrictEqual([
      'two',
      'one',
      'three',
    ]);
  });

  it('shares that both set are asked for by the payer’s name, and one takes the roundings', () => {
    const mine = { ...base, payers: [payer('a', '60', true), { ...payer('b', '40'), isRounding: true }] };
    const theirs = { ...base, payers: [payer('a', '70', true), payer('c', '30')], discountPercent: '5' };
    const { draft, conflicts } = merge(base, mine, theirs);
    expect(conflicts).toStrictEqual([
      {
        id: 'payer/a/billingSplitPercent',
        subject: 'A',
        field: 'billingSplitPercent',
        mine: '60',
        theirs: '70',
      },
    ]);
    expect(draft.payers.map(({ account }) => account)).toStrictEqual(['a', 'c', 'b']);
    expect(draft.payers.filter(({ isRounding }) => isRounding)).toHaveLength(1);
    expect(draft.discountPercent).toBe('5');
  });
});
