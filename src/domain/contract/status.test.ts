import schema from '../../api/contract/content-types/contract/schema.json';
import {
  canContractMove,
  CONTRACT_STATUSES,
  type ContractStatus,
  reasonsNotToChangeContract,
  reasonsNotToRemoveLine,
  reasonsNotToUpsell,
  refuseIllegalContractMove,
} from './status';

it.each<[ContractStatus, ContractStatus[]]>([
  ['draft', ['active']],
  ['active', ['completed', 'cancelled']],
  ['completed', []],
  ['cancelled', []],
])('a contract that is %s may become %j (BI-07)', (from, to) =>
  expect(CONTRACT_STATUSES.filter((status) => canContractMove(from, status))).toStrictEqual(to)
);

it('an illegal move is refused, no move is none', () => {
  expect(() => refuseIllegalContractMove('cancelled', 'active')).toThrow('contract.illegal-move');
  expect(refuseIllegalContractMove('active', 'active')).toBeUndefined();
});

it('only what goes on can be sold up', () => {
  expect(reasonsNotToUpsell({ isTimeBased: true })).toStrictEqual([]);
  expect(reasonsNotToUpsell({ isTimeBased: false })).toStrictEqual([
    { code: 'contract-line.not-time-based' },
  ]);
});

it('the column knows exactly the statuses of the table', () =>
  expect(schema.attributes.state.enum).toStrictEqual([...CONTRACT_STATUSES]));

it.each<[ContractStatus, string[]]>([
  ['draft', []],
  ['active', []],
  ['completed', ['contract.closed']],
  ['cancelled', ['contract.closed']],
])('a contract that is %s is kept from changes by %j', (status, codes) =>
  expect(reasonsNotToChangeContract(status).map(({ code }) => code)).toStrictEqual(codes)
);

it('a line with actuals stays, and of a closed contract every line', () => {
  expect(reasonsNotToRemoveLine('active', false)).toStrictEqual([]);
  expect(reasonsNotToRemoveLine('active', true)).toStrictEqual([{ code: 'contract-line.has-actuals' }]);
  expect(reasonsNotToRemoveLine('completed', true)).toStrictEqual([
    { code: 'contract.closed', details: { state: 'completed' } },
    { code: 'contract-line.has-actuals' },
  ]);
});
