import type { BoardColumn, FoundOpportunity } from '../../../../../../../wire/commands/opportunity-answers';
import { boardAfter, columnAfter, joined, neighbour, NOTHING_MOVED } from './board-state';

const card = (documentId: string, more: Partial<FoundOpportunity> = {}): FoundOpportunity => ({
  documentId,
  name: documentId,
  account: null,
  project: null,
  manager: null,
  stage: null,
  value: '100.0000',
  currency: 'EUR',
  worth: { value: '100.0000', currency: 'EUR' },
  probability: null,
  expectedCloseDate: null,
  locked: false,
  ...more,
});

const column = (
  id: string,
  cards: readonly FoundOpportunity[],
  more: Partial<BoardColumn> = {}
): BoardColumn => ({
  stage: { documentId: id, name: id, color: null, pipeline: null, isClosed: false, isWon: false },
  count: cards.length,
  sums: [{ currency: 'EUR', value: '100.0000' }],
  cards,
  ...more,
});

const moved = (which: FoundOpportunity, from = 'new', to = 'proposal') =>
  boardAfter(NOTHING_MOVED, { type: 'moved', move: { card: which, from, to } });

const names = ({ cards }: BoardColumn) => cards.map(({ documentId }) => documentId);

describe('a card that is put into another column', () => {
  const a = card('a');
  const { moves } = moved(a);

  it('is there at once, on top, and no longer where it was', () => {
    expect(names(columnAfter(column('proposal', [card('b')]), moves))).toStrictEqual(['a', 'b']);
    expect(names(columnAfter(column('new', [a, card('c')]), moves))).toStrictEqual(['c']);
  });

  it('stands once when the server has already moved it', () =>
    expect(names(columnAfter(column('proposal', [card('b'), a]), moves))).toStrictEqual(['a', 'b']));

  it('takes its worth along, in its own currency', () => {
    const won = card('w', { worth: { value: '500.0000', currency: 'KRW' } });
    const target = columnAfter(column('proposal', [card('b')]), moved(won).moves);
    expect([target.count, target.sums]).toStrictEqual([
      2,
      [
        { currency: 'EUR', value: '100.0000' },
        { currency: 'KRW', value: '500' },
      ],
    ]);
    expect(columnAfter(column('new', [a]), moves)).toMatchObject({
      count: 0,
      sums: [{ currency: 'EUR', value: '0' }],
    });
  });

  it('of unknown worth changes the number only', () =>
    expect(columnAfter(column('proposal', []), moved(card('n', { worth: null })).moves)).toMatchObject({
      count: 1,
      sums: [{ currency: 'EUR', value: '100.0000' }],
    }));

  it('springs back when it is refused, and says why until it moves again', () => {
    const refused = boardAfter(moved(a), {
      type: 'refused',
      card: 'a',
      reasons: [{ code: 'opportunity.locked' }],
    });
    expect(refused).toStrictEqual({ moves: [], refused: { a: [{ code: 'opportunity.locked' }] } });
    expect(
      boardAfter(refused, { type: 'moved', move: { card: a, from: 'new', to: 'lost' } }).refused
    ).toStrictEqual({});
  });

  it('is where the server has it once that is known', () =>
    expect(boardAfter(moved(a), { type: 'settled', card: 'a' })).toStrictEqual(NOTHING_MOVED));

  it('moves on before its first move is answered', () => {
    const twice = boardAfter(moved(a), { type: 'moved', move: { card: a, from: 'new', to: 'lost' } });
    expect(twice.moves.map(({ to }) => to)).toStrictEqual(['lost']);
  });
});

it('pages of a column hold a card once', () =>
  expect(
    joined([
      [card('a'), card('b')],
      [card('b'), card('c')],
    ]).map(({ name }) => name)
  ).toStrictEqual(['a', 'b', 'c']));

it.each<[string, string, 1 | -1, string]>([
  ['to the right', 'a', 1, 'b'],
  ['to the left', 'b', -1, 'a'],
  ['not beyond the first', 'a', -1, 'a'],
  ['not beyond the last', 'c', 1, 'c'],
])('an arrow goes to the column beside: %s', (_case, from, step, to) =>
  expect(
    neighbour(
      [
        { id: 'c', left: 600 },
        { id: 'a', left: 0 },
        { id: 'b', left: 300 },
      ],
      from,
      step
    )
  ).toBe(to)
);
