import { refuseWhenLocked } from '../../../domain/opportunity/lock';
import { before } from '../../../platform/write-gate/write';

/** OPP-15, OPP-16, OPP-03: by whatever door; only the command that unlocks writes it. */
export const lockedOpportunitiesStay = before(
  'api::opportunity.opportunity',
  ['update', 'delete'],
  ({ stored }) => refuseWhenLocked({ locked: stored?.locked === true })
);
