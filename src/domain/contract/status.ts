import { type Reason, RuleViolation } from '../shared/rule-violation';

export const CONTRACT_STATUSES = ['draft', 'active', 'completed', 'cancelled'] as const;
export type ContractStatus = (typeof CONTRACT_STATUSES)[number];

const NEXT = {
  draft: ['active'],
  active: ['completed', 'cancelled'],
  completed: [],
  cancelled: [],
} as const satisfies Record<ContractStatus, readonly ContractStatus[]>;

export const nextContractStatuses = (from: ContractStatus): readonly ContractStatus[] => NEXT[from];

export const canContractMove = (from: ContractStatus, to: ContractStatus): boolean =>
  nextContractStatuses(from).includes(to);

/** Refuses `contract.illegal-move` (409); the same status again is no move. */
export const refuseIllegalContractMove = (from: ContractStatus, to: ContractStatus): void => {
  if (from === to || canContractMove(from, to)) return;
  throw new RuleViolation('contract.illegal-move', { from, to }, 'conflict');
};

/** What is over is evidence: no amendment, delivery or actual any more. `contract.closed`, a conflict. */
export const reasonsNotToChangeContract = (status: ContractStatus): Reason[] =>
  nextContractStatuses(status).length === 0 ? [{ code: 'contract.closed', details: { state: status } }] : [];

/** A line with recorded actuals stays: `contract-line.has-actuals`, beside `contract.closed`. */
export const reasonsNotToRemoveLine = (status: ContractStatus, hasActuals: boolean): Reason[] => [
  ...reasonsNotToChangeContract(status),
  ...(hasActuals ? [{ code: 'contract-line.has-actuals' }] : []),
];

/** An upsell starts from something that goes on: `contract-line.not-time-based` (CTR-10). */
export const reasonsNotToUpsell = ({ isTimeBased }: { readonly isTimeBased: boolean }): Reason[] =>
  isTimeBased ? [] : [{ code: 'contract-line.not-time-based' }];
