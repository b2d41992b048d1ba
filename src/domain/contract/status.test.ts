import {
  canContractMove,
  CONTRACT_STATUSES,
  type ContractStatus,
  isTermOver,
  reasonsNotToUpsell,
  refuseIllegalContractMove,
} from './status';

it.each<[ContractStatus, ContractStatus[]]>([
  ['draft', ['active']],
  ['active', ['completed', 'cancelled']],
  ['completed', []],
  ['cancelled', []],
])('a contract that is %s may become %j', (from, to) =>
  expect(CONTRACT_STATUSES.filter((status) => canContractMove(from, status))).toEqual(to)
);

it('an illegal move is refused, no move is none', () => {
  expect(() => refuseIllegalContractMove('cancelled', 'active')).toThrow('contract.illegal-move');
  expect(refuseIllegalContractMove('active', 'active')).toBeUndefined();
});

it.each([
  ['covers its last day', { isTimeBased: true, endDate: '2026-12-31' }, '2026-12-31', false],
  ['is over the day after', { isTimeBased: true, endDate: '2026-12-31' }, '2027-01-01', true],
  ['never ends when open-ended', { isTimeBased: true, endDate: null }, '2999-01-01', false],
  [
    'does not expire when it is one delivery',
    { isTimeBased: false, endDate: '2026-12-31' },
    '2027-01-01',
    false,
  ],
])('a term %s', (_rule, term, today, over) => expect(isTermOver(term, today)).toBe(over));

it('only what goes on can be sold up', () => {
  expect(reasonsNotToUpsell({ isTimeBased: true })).toEqual([]);
  expect(reasonsNotToUpsell({ isTimeBased: false })).toEqual([{ code: 'contract-line.not-time-based' }]);
});
