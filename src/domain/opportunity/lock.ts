import { type Reason, refuseIf } from '../shared/rule-violation';

export interface Lockable {
  readonly locked: boolean;
}

/**
 * A sold opportunity is locked: its quotes, lines, customers, activation, currency stay as sold (OPP-15,
 * OPP-16).
 */
export const reasonsNotToChange = ({ locked }: Lockable): Reason[] =>
  locked ? [{ code: 'opportunity.locked' }] : [];

/** Refuses `opportunity.locked` (409). For every write below an opportunity, by whatever door. */
export const refuseWhenLocked = (opportunity: Lockable): void =>
  refuseIf(reasonsNotToChange(opportunity), 'conflict');

/** Deleting takes the quotes along, so what was sold is not deleted (OPP-03). */
export const reasonsNotToDeleteOpportunity = reasonsNotToChange;

/** Only what is locked can be unlocked (OPP-19): `opportunity.not-locked`. */
export const reasonsNotToUnlock = ({ locked }: Lockable): Reason[] =>
  locked ? [] : [{ code: 'opportunity.not-locked' }];
