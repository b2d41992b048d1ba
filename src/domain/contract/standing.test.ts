import { standingOfContract, standingOfLine, type LineStanding, type StandingLineFacts } from './standing';
import type { ContractStatus } from './status';

const licence: StandingLineFacts = {
  isCurrent: true,
  isTimeBased: true,
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  quantity: '1',
  deliveredQuantity: '0',
};
const works: StandingLineFacts = {
  ...licence,
  isTimeBased: false,
  startDate: null,
  endDate: null,
  quantity: '3.000000',
};

it.each<[string, StandingLineFacts, ContractStatus, string, LineStanding]>([
  ['has not begun the day before its first', licence, 'active', '2025-12-31', 'upcoming'],
  ['runs on its first day', licence, 'active', '2026-01-01', 'running'],
  ['runs on its last day', licence, 'active', '2026-12-31', 'running'],
  ['is over the day after', licence, 'active', '2027-01-01', 'expired'],
  ['runs on without an end', { ...licence, endDate: null }, 'active', '2999-01-01', 'running'],
  ['is to be delivered', works, 'active', '2999-01-01', 'to-deliver'],
  [
    'is delivered in part',
    { ...works, deliveredQuantity: '2.5' },
    'active',
    '2026-01-01',
    'partly-delivered',
  ],
  ['is delivered', { ...works, deliveredQuantity: '3' }, 'active', '2026-01-01', 'delivered'],
  ['is a draft with its contract', licence, 'draft', '2027-01-01', 'draft'],
  ['is completed with its contract', licence, 'completed', '2027-01-01', 'completed'],
  ['is cancelled with its contract', works, 'cancelled', '2026-01-01', 'cancelled'],
  [
    'is superseded whatever day it is',
    { ...licence, isCurrent: false },
    'active',
    '2026-06-01',
    'superseded',
  ],
])('a line %s', (_rule, line, status, today, standing) =>
  expect(standingOfLine(line, status, today)).toBe(standing)
);

const old: StandingLineFacts = { ...licence, isCurrent: false, endDate: null };

it.each([
  ['is over when all its current lines are', [licence, old], 'active', '2027-01-01', 'expired'],
  ['is active while something is owed', [licence, works], 'active', '2027-01-01', 'active'],
  ['has not begun', [licence, licence], 'active', '2025-01-01', 'upcoming'],
  [
    'is active when one line has begun',
    [licence, { ...licence, startDate: '2027-01-01' }],
    'active',
    '2026-06-01',
    'active',
  ],
  ['without lines is active', [], 'active', '2026-06-01', 'active'],
  ['is completed for good', [licence], 'completed', '2026-06-01', 'completed'],
] as const)('a contract %s', (_rule, lines, status, today, standing) =>
  expect(standingOfContract(lines, status, today)).toBe(standing)
);
