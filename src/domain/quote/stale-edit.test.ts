import { differences, isHarmless, type StaleEdit, type StoredMeanwhile } from './stale-edit';

const LINES = [
  { id: 'one', quantity: '1.000000' },
  { id: 'two', quantity: '2.000000' },
];
const PAYERS = [
  { accountId: 'acme', billingSplitPercent: '60.00', isRounding: false },
  { accountId: 'bell', billingSplitPercent: '40.00', isRounding: true },
];
const MEANWHILE: StoredMeanwhile = { lines: LINES, payers: PAYERS, onlyPayers: true };
const NOTHING: StaleEdit = { hasPayersOfLines: false };

describe('an edit on top of an older version', () => {
  it.each<[string, StaleEdit, Partial<StoredMeanwhile>, boolean]>([
    ['of lines, when only payers were edited', { ...NOTHING, lines: LINES }, {}, true],
    ['that adds a line', { ...NOTHING, lines: [...LINES, { quantity: 1 }] }, {}, true],
    ['that leaves lines and payers as they are', NOTHING, {}, true],
    ['of lines, when lines were edited too', { ...NOTHING, lines: LINES }, { onlyPayers: false }, false],
    ['that takes away a line, whose payers may be new', { ...NOTHING, lines: LINES.slice(1) }, {}, false],
    ['of lines and payers', { ...NOTHING, lines: LINES, payers: PAYERS }, {}, false],
    ['of payers of a line', { ...NOTHING, lines: LINES, hasPayersOfLines: true }, {}, false],
  ])('%s', (_says, edit, stored, harmless) =>
    expect(isHarmless(edit, { ...MEANWHILE, ...stored })).toBe(harmless)
  );

  it('names the lines and payers that are stored otherwise', () => {
    const edit = {
      hasPayersOfLines: false,
      lines: [{ id: 'one', quantity: 3 }],
      payers: [
        { accountId: 'acme', billingSplitPercent: 100 },
        { accountId: 'city', billingSplitPercent: 0 },
      ],
    };
    expect(differences(edit, MEANWHILE)).toStrictEqual({
      added: ['two'],
      removed: [],
      changed: [{ id: 'one', fields: [{ field: 'quantity', sent: 3, stored: '1.000000' }] }],
      payers: {
        added: ['bell'],
        removed: ['city'],
        changed: [
          { account: 'acme', fields: [{ field: 'billingSplitPercent', sent: 100, stored: '60.00' }] },
        ],
      },
    });
  });

  it('says nothing of lists that were not sent', () =>
    expect(differences(NOTHING, MEANWHILE)).toStrictEqual({ added: [], removed: [], changed: [] }));
});
