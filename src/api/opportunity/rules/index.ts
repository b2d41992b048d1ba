import type { Rule } from '../../../platform/write-gate/write';
import { beginsWithDefaults } from './begins-with-defaults';
import { fitsItsProjectAndAccount } from './fits-its-project-and-account';
import { lockedOpportunitiesStay } from './locked-opportunities-stay';

export const opportunityRules: Rule[] = [
  lockedOpportunitiesStay,
  beginsWithDefaults,
  fitsItsProjectAndAccount,
];
