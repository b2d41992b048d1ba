import { addCustomer, addLineCustomer } from './add-customer';
import { changePotentialCustomer } from './change-potential-customer';
import {
  blankCustomer,
  type LineCustomer,
  type PayingAccount,
  type QuoteCustomer,
  type Stored,
} from './customer';
import { deleteCustomer, deleteLineCustomer, reasonsNotToDeleteCustomer } from './delete-customer';
import { editCustomer, editLineCustomer } from './edit-customer';
import { firstCustomer } from './first-customer';
import { customersOfNewLine, payersOfLine } from './line-customers';

const account = (id: string, more: Partial<PayingAccount> = {}): PayingAccount => ({
  id,
  name: `Firm ${id}`,
  isActive: true,
  ...more,
});

const row = (accountId: string, more: Partial<QuoteCustomer> = {}): Stored<QuoteCustomer> => ({
  id: `row-${accountId}`,
  ...blankCustomer(account(accountId)),
  ...more,
});

const primary = row('A', { isPrimary: true, isRounding: true, billingSplitPercent: '60.00' });
const second = row('B', { billingSplitPercent: '40.00', notToExceedLimit: '500.00' });
const rows = [primary, second];

const lineRow = (accountId: string, more: Partial<LineCustomer> = {}): Stored<LineCustomer> => ({
  id: `line-row-${accountId}`,
  accountId,
  billingSplitPercent: '0.00',
  isRounding: false,
  notToExceedLimit: null,
  ...more,
});

const projectLine = {
  id: 'p',
  type: 'project' as const,
  customers: [lineRow('A', { isRounding: true, billingSplitPercent: '60.00' }), lineRow('B')],
};

const refusal = (code: string, kind: string, details: object) =>
  expect.objectContaining({ code, kind, details: expect.objectContaining(details) });

describe('the first customer', () => {
  it('pays everything, is primary and rounding, with bill-to and terms of the account', () =>
    expect(firstCustomer(account('A', { billToContactName: 'Kim', paymentTerms: 'net-30' }))).toStrictEqual({
      accountId: 'A',
      billingSplitPercent: '100.00',
      isRounding: true,
      isPrimary: true,
      notToExceedLimit: null,
      billToName: 'Firm A',
      billToContactName: 'Kim',
      paymentTerms: 'net-30',
    }));

  it.each([
    ['an account nobody sees', null, 'quote-customer.account-unavailable'],
    ['an inactive account', account('A', { isActive: false }), 'quote-customer.account-inactive'],
  ])('cannot be %s', (_rule, given, code) => expect(() => firstCustomer(given)).toThrow(code));
});

describe('another potential customer', () => {
  const lines = [
    { id: 'p', type: 'project' as const },
    { id: 'q', type: 'product' as const },
    { id: 'r', type: 'rounding' as const },
  ];
  const ofPrimary = (accountId: string) => [
    { accountId, billingSplitPercent: '100.00', isRounding: true, notToExceedLimit: null },
  ];

  it('gets a row with 0 %, and the old one keeps percent and rounding flag', () =>
    expect(changePotentialCustomer(rows, account('C'), lines)).toStrictEqual({
      customers: {
        delete: [],
        update: [{ id: 'row-A', set: { isPrimary: false } }],
        create: [{ ...blankCustomer(account('C')), isPrimary: true }],
      },
      productLines: [{ lineId: 'q', customers: ofPrimary('C') }],
    }));

  it('who already pays becomes primary in the same row', () =>
    expect(changePotentialCustomer(rows, account('B'), lines)).toStrictEqual({
      customers: {
        delete: [],
        update: [
          { id: 'row-A', set: { isPrimary: false } },
          { id: 'row-B', set: { isPrimary: true } },
        ],
        create: [],
      },
      productLines: [{ lineId: 'q', customers: ofPrimary('B') }],
    }));

  it('who is the same changes nothing', () =>
    expect(changePotentialCustomer(rows, account('A'), lines)).toStrictEqual({
      customers: { delete: [], update: [], create: [] },
      productLines: [],
    }));

  it('who is inactive is refused', () =>
    expect(() => changePotentialCustomer(rows, account('C', { isActive: false }), lines)).toThrow(
      'quote-customer.account-inactive'
    ));
});

describe('a further customer', () => {
  it('is the rounding one when there is none', () =>
    expect(
      addCustomer([], { account: account('C') }, 'EUR').create.map((row) => row.isRounding)
    ).toStrictEqual([true]));

  it('may have a limit of nothing', () =>
    expect(
      addCustomer(rows, { account: account('C'), notToExceedLimit: 0 }, 'EUR').create[0]?.notToExceedLimit
    ).toBe('0.00'));

  it('that pays already or is inactive is named when it is refused', () => {
    expect(() => addCustomer(rows, { account: account('B', { isActive: false }) }, 'EUR')).toThrow(
      expect.objectContaining({
        details: {
          accountId: 'B',
          reasons: [
            { code: 'quote-customer.account-inactive', details: { accountId: 'B' } },
            { code: 'quote-customer.duplicate', details: { accountId: 'B' } },
          ],
        },
      })
    );
    expect(() => addCustomer(rows, { account: account('C'), notToExceedLimit: '-0.5' }, 'EUR')).toThrow(
      refusal('customer-limit.negative', 'invalid', { value: '-0.5' })
    );
  });

  it('without a percent gets 0 %', () =>
    expect(addCustomer(rows, { account: account('C', { paymentTerms: 'net-14' }) }, 'EUR')).toStrictEqual({
      delete: [],
      update: [],
      create: [{ ...blankCustomer(account('C')), paymentTerms: 'net-14', billingSplitPercent: '0.00' }],
    }));

  it('brings its own figures and bill-to', () =>
    expect(
      addCustomer(
        rows,
        { account: account('C'), billingSplitPercent: 12.5, notToExceedLimit: 1000, billToName: 'C Billing' },
        'EUR'
      ).create
    ).toStrictEqual([
      {
        ...blankCustomer(account('C')),
        billingSplitPercent: '12.50',
        notToExceedLimit: '1000.00',
        billToName: 'C Billing',
      },
    ]));

  it('who rounds takes the flag from the one before', () => {
    const writes = addCustomer(rows, { account: account('C'), isRounding: true }, 'EUR');
    expect(writes.update).toStrictEqual([{ id: 'row-A', set: { isRounding: false } }]);
    expect(writes.create[0]?.isRounding).toBe(true);
  });

  it.each<[string, Parameters<typeof addCustomer>[1], string]>([
    ['twice', { account: account('B') }, 'quote-customer.duplicate'],
    [
      'as an inactive account',
      { account: account('C', { isActive: false }) },
      'quote-customer.account-inactive',
    ],
    ['as an account nobody sees', { account: null }, 'quote-customer.account-unavailable'],
    ['as primary', { account: account('C'), isPrimary: true }, 'quote-customer.primary-is-computed'],
    ['above 100 %', { account: account('C'), billingSplitPercent: 101 }, 'percent.out-of-range'],
    ['with a negative limit', { account: account('C'), notToExceedLimit: -1 }, 'customer-limit.negative'],
    [
      'with a limit in tenths of cents',
      { account: account('C'), notToExceedLimit: '0.001' },
      'money.too-many-decimals',
    ],
  ])('is refused %s', (_rule, wish, code) => expect(() => addCustomer(rows, wish, 'EUR')).toThrow(code));
});

describe('editing a customer', () => {
  it('changes only what is given, and accepts the same account and flag again', () =>
    expect(
      editCustomer(rows, 'row-A', { accountId: 'A', isPrimary: true, billingSplitPercent: '55.5' }, 'EUR')
        .update
    ).toStrictEqual([
      { id: 'row-A', set: { accountId: 'A', isPrimary: true, billingSplitPercent: '55.50' } },
    ]));

  it('lifts a limit with null', () =>
    expect(editCustomer(rows, 'row-B', { notToExceedLimit: null }, 'EUR')).toStrictEqual({
      delete: [],
      update: [{ id: 'row-B', set: { notToExceedLimit: null } }],
      create: [],
    }));

  it('writes a limit with the decimals of the currency', () =>
    expect(editCustomer(rows, 'row-B', { notToExceedLimit: 7 }, 'EUR').update).toStrictEqual([
      { id: 'row-B', set: { notToExceedLimit: '7.00' } },
    ]));

  it('leaves alone what is given as nothing', () => {
    const [update] = editCustomer(rows, 'row-B', { billToName: undefined, paymentTerms: null }, 'EUR').update;
    expect(Object.entries(update?.set ?? {})).toStrictEqual([['paymentTerms', null]]);
  });

  it('setting the flag on who has it changes nobody else', () =>
    expect(editCustomer(rows, 'row-A', { isRounding: true }, 'EUR').update).toStrictEqual([
      { id: 'row-A', set: { isRounding: true } },
    ]));

  it('setting the rounding flag clears the other one first', () =>
    expect(editCustomer(rows, 'row-B', { isRounding: true }, 'EUR').update).toStrictEqual([
      { id: 'row-A', set: { isRounding: false } },
      { id: 'row-B', set: { isRounding: true } },
    ]));

  it.each<[string, string, Partial<QuoteCustomer>, string]>([
    ['another account', 'row-B', { accountId: 'C' }, 'quote-customer.account-locked'],
    ['making it primary', 'row-B', { isPrimary: true }, 'quote-customer.primary-is-computed'],
    ['taking primary away', 'row-A', { isPrimary: false }, 'quote-customer.primary-is-computed'],
    ['leaving nobody to round', 'row-A', { isRounding: false }, 'quote-customer.last-rounding'],
    ['a percent below zero', 'row-B', { billingSplitPercent: -1 }, 'percent.out-of-range'],
    ['a row of another quote', 'row-Z', {}, 'quote-customer.unknown'],
  ])('refuses %s', (_rule, id, patch, code) =>
    expect(() => editCustomer(rows, id, patch, 'EUR')).toThrow(code)
  );

  it('names the row it refuses to change, and one that there is not is unknown', () => {
    expect(() => editCustomer(rows, 'row-B', { isPrimary: true }, 'EUR')).toThrow(
      refusal('quote-customer.primary-is-computed', 'invalid', { id: 'row-B' })
    );
    expect(() => editCustomer(rows, 'row-Z', {}, 'EUR')).toThrow(
      refusal('quote-customer.unknown', 'unknown', { id: 'row-Z' })
    );
  });

  it('works on a project line, with its own codes, and on no other line', () => {
    expect(editLineCustomer(projectLine, 'line-row-B', { isRounding: true }, 'EUR').update).toStrictEqual([
      { id: 'line-row-A', set: { isRounding: false } },
      { id: 'line-row-B', set: { isRounding: true } },
    ]);
    expect(() => editLineCustomer(projectLine, 'line-row-A', { isRounding: false }, 'EUR')).toThrow(
      'quote-line-customer.last-rounding'
    );
    expect(() => editLineCustomer({ ...projectLine, type: 'product' }, 'line-row-A', {}, 'EUR')).toThrow(
      'quote-line-customer.product-line'
    );
  });
});

describe('deleting a customer', () => {
  it('takes the row and nothing else', () =>
    expect(deleteCustomer(rows, 'row-B', false)).toStrictEqual({
      delete: ['row-B'],
      update: [],
      create: [],
    }));

  it('who rounds hands the flag to the primary', () => {
    const swapped = [row('A', { isPrimary: true }), row('B', { isRounding: true })];
    expect(deleteCustomer(swapped, 'row-B', false).update).toStrictEqual([
      { id: 'row-A', set: { isRounding: true } },
    ]);
  });

  it('is refused for the primary, and when actuals are recorded, both said at once', () => {
    expect(() => deleteCustomer(rows, 'row-A', false)).toThrow('quote-customer.primary');
    expect(() => deleteCustomer(rows, 'row-B', true)).toThrow('quote-customer.has-actuals');
    expect(reasonsNotToDeleteCustomer(primary, true).map(({ code }) => code)).toStrictEqual([
      'quote-customer.primary',
      'quote-customer.has-actuals',
    ]);
    expect(() => deleteCustomer(rows, 'row-A', false)).toThrow(
      refusal('quote-customer.primary', 'conflict', { id: 'row-A' })
    );
    expect(() => deleteCustomer(rows, 'row-B', true)).toThrow(
      refusal('quote-customer.has-actuals', 'conflict', { id: 'row-B' })
    );
    expect(() => deleteCustomer(rows, 'row-Z', false)).toThrow(
      refusal('quote-customer.unknown', 'unknown', { id: 'row-Z' })
    );
  });

  it('on a line hands the rounding to the primary if it pays there, else to the first who is left', () => {
    const line = {
      ...projectLine,
      customers: [lineRow('B'), lineRow('A'), lineRow('C', { isRounding: true })],
    };
    expect(deleteLineCustomer(line, 'line-row-C', 'A', false).update).toStrictEqual([
      { id: 'line-row-A', set: { isRounding: true } },
    ]);
    expect(deleteLineCustomer(line, 'line-row-C', 'Z', false).update).toStrictEqual([
      { id: 'line-row-B', set: { isRounding: true } },
    ]);
    expect(() => deleteLineCustomer({ ...line, type: 'product' }, 'line-row-C', 'A', false)).toThrow(
      'quote-line-customer.product-line'
    );
    expect(() => deleteLineCustomer(line, 'line-row-B', 'A', true)).toThrow(
      refusal('quote-line-customer.has-actuals', 'conflict', { id: 'line-row-B' })
    );
    expect(() => deleteLineCustomer(line, 'line-row-Z', 'A', false)).toThrow(
      refusal('quote-line-customer.unknown', 'unknown', { id: 'line-row-Z' })
    );
  });

  it('on a line never hands the rounding to who goes, not even to the primary', () =>
    expect(deleteLineCustomer(projectLine, 'line-row-A', 'A', false)).toStrictEqual({
      delete: ['line-row-A'],
      update: [{ id: 'line-row-B', set: { isRounding: true } }],
      create: [],
    }));

  it('on a line who takes no roundings goes and nothing else changes', () =>
    expect(deleteLineCustomer(projectLine, 'line-row-B', 'A', false)).toStrictEqual({
      delete: ['line-row-B'],
      update: [],
      create: [],
    }));

  it('the last of a line leaves nobody to round', () =>
    expect(
      deleteLineCustomer(
        { ...projectLine, customers: [lineRow('A', { isRounding: true })] },
        'line-row-A',
        'A',
        false
      ).update
    ).toStrictEqual([]));
});

describe('customers of a line', () => {
  it('a new project line copies percent and rounding of all, no limit', () =>
    expect(customersOfNewLine('project', rows)).toStrictEqual([
      { accountId: 'A', billingSplitPercent: '60.00', isRounding: true, notToExceedLimit: null },
      { accountId: 'B', billingSplitPercent: '40.00', isRounding: false, notToExceedLimit: null },
    ]));

  it.each([
    ['a product line is the primary customer’s alone', 'product' as const, 'A'],
    ['a rounding line is paid by who takes the roundings', 'rounding' as const, 'B'],
  ])('%s', (_rule, type, accountId) => {
    const swapped = [row('A', { isPrimary: true }), row('B', { isRounding: true })];
    const alone = [{ accountId, billingSplitPercent: '100.00', isRounding: true, notToExceedLimit: null }];
    expect(customersOfNewLine(type, swapped)).toStrictEqual(alone);
    expect(payersOfLine({ type, customers: [lineRow('Z')] }, swapped)).toStrictEqual(alone);
  });

  it('a project line keeps its own list when the quote’s changes', () =>
    expect(payersOfLine(projectLine, [row('C')])).toStrictEqual(projectLine.customers));

  it('without a primary or rounding customer nobody pays such a line', () => {
    expect(payersOfLine({ type: 'product', customers: [] }, [second])).toStrictEqual([]);
    expect(payersOfLine({ type: 'rounding', customers: [] }, [second])).toStrictEqual([]);
  });

  it('an account new to the quote joins its list with 0 %', () =>
    expect(
      addLineCustomer(projectLine, rows, { account: account('C'), billingSplitPercent: 40 }, 'EUR')
    ).toStrictEqual({
      line: {
        delete: [],
        update: [],
        create: [{ accountId: 'C', billingSplitPercent: '40.00', isRounding: false, notToExceedLimit: null }],
      },
      quote: { delete: [], update: [], create: [blankCustomer(account('C'))] },
    }));

  it('an account the quote knows does not join twice', () => {
    const onlyA = { ...projectLine, customers: [lineRow('A', { isRounding: true })] };
    expect(addLineCustomer(onlyA, rows, { account: account('B') }, 'EUR').quote.create).toStrictEqual([]);
    expect(() => addLineCustomer(projectLine, rows, { account: account('B') }, 'EUR')).toThrow(
      'quote-line-customer.duplicate'
    );
  });

  it('the first of an emptied list rounds', () =>
    expect(
      addLineCustomer({ ...projectLine, customers: [] }, rows, { account: account('B') }, 'EUR').line
        .create[0]?.isRounding
    ).toBe(true));

  it.each(['product', 'rounding'] as const)('a %s line takes no customers of its own', (type) =>
    expect(() => addLineCustomer({ ...projectLine, type }, rows, { account: account('C') }, 'EUR')).toThrow(
      refusal(`quote-line-customer.${type}-line`, 'invalid', { lineId: 'p' })
    )
  );
});
