import type { ChangeEntry } from '../../../../../../wire/commands/timeline';
import { actsOf } from './acts';

const entry = (recordType: string, more: Partial<ChangeEntry> = {}): ChangeEntry => ({
  at: '2026-03-01T10:00:00.000Z',
  actorName: 'Kim',
  action: 'update',
  command: 'quote.win',
  recordType,
  recordId: recordType,
  changedFields: [],
  changes: {},
  ...more,
});

describe('acts of the timeline', () => {
  it.each<[string, ChangeEntry[], string[][]]>([
    ['nothing is no act', [], []],
    [
      'all that one command wrote at one moment is one act',
      [entry('contract'), entry('quote'), entry('opportunity')],
      [['contract', 'quote', 'opportunity']],
    ],
    [
      'another moment is another act',
      [entry('quote'), entry('quote', { at: '2026-03-01T10:00:00.001Z' })],
      [['quote'], ['quote']],
    ],
    [
      'another command is another act',
      [entry('quote'), entry('memo', { command: 'memo.x' })],
      [['quote'], ['memo']],
    ],
    [
      'another person is another act',
      [entry('quote'), entry('quote', { actorName: 'Lee' })],
      [['quote'], ['quote']],
    ],
    [
      'what no command wrote stands by itself',
      [entry('memo', { command: null }), entry('memo', { command: null })],
      [['memo'], ['memo']],
    ],
  ])('%s', (_rule, entries, acts) =>
    expect(actsOf(entries).map((act) => act.entries.map(({ recordType }) => recordType))).toStrictEqual(acts)
  );
});
