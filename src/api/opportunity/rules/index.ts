import { acting, type Rule } from '../../../platform/write-gate/write';
import { deleteOpportunity } from '../commands/delete-opportunity';
import { beginsWithDefaults } from './begins-with-defaults';
import { fitsItsProjectAndAccount } from './fits-its-project-and-account';
import { hasWhatItsStatusAsks } from './has-what-its-status-asks';
import { lockedOpportunitiesStay } from './locked-opportunities-stay';

export const opportunityRules: Rule[] = [
  lockedOpportunitiesStay,
  beginsWithDefaults,
  fitsItsProjectAndAccount,
  hasWhatItsStatusAsks,
  acting('api::opportunity.opportunity', ['delete'], deleteOpportunity),
];
