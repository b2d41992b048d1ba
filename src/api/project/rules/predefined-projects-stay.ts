import { RuleViolation } from '../../../domain/shared/rule-violation';
import { before } from '../../../platform/write-gate/write';

/** PRJ-13: the "CRM" project and its regions are part of the product. */
export const predefinedProjectsStay = before('api::project.project', ['delete'], ({ stored }) => {
  if (stored?.predefined_key) throw new RuleViolation('project.predefined', {}, 'conflict');
});
