import schema from '../../api/contract/content-types/contract/schema.json';
import {
  canContractMove,
  CONTRACT_STATUSES,
  type ContractStatus,
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

it('only what goes on can be sold up', () => {
  expect(reasonsNotToUpsell({ isTimeBased: true })).toEqual([]);
  expect(reasonsNotToUpsell({ isTimeBased: false })).toEqual([{ code: 'contract-line.not-time-based' }]);
});

it('the column knows exactly the statuses of the table', () =>
  expect(schema.attributes.state.enum).toEqual([...CONTRACT_STATUSES]));
