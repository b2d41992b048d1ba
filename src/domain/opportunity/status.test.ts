import { problemsOfStatus, reasonsNotToSetByHand } from './status';

const open = { isClosed: false, isWon: false, isDefault: false, color: null };

it.each([
  ['an open status', open, []],
  ['a lost one', { ...open, isClosed: true }, []],
  ['a won one is closed', { ...open, isClosed: true, isWon: true }, []],
  ['or refused', { ...open, isWon: true }, [{ code: 'opportunity-status.won-not-closed', path: 'isClosed' }]],
  [
    'nobody begins with the end',
    { ...open, isDefault: true, isClosed: true },
    [{ code: 'opportunity-status.default-closed', path: 'isDefault' }],
  ],
  ['a colour in hexadecimal', { ...open, color: '#4945fF' }, []],
  ['no other text', { ...open, color: 'red' }, [{ code: 'color.malformed', path: 'color' }]],
])('%s', (_sentence, status, problems) => expect(problemsOfStatus(status)).toStrictEqual(problems));

it('only a sale wins', () => {
  expect(reasonsNotToSetByHand({ isWon: true })).toStrictEqual([
    { code: 'opportunity-status.won-by-sale', path: 'stage' },
  ]);
  expect(reasonsNotToSetByHand({ isWon: false })).toStrictEqual([]);
});
