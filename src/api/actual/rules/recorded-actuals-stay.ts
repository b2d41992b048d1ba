import { RuleViolation } from '../../../domain/shared/rule-violation';
import { before } from '../../../platform/write-gate/write';

/** What was recorded on a contract line has taken its part of the limits: it is corrected by a credit. */
export const recordedActualsStay = before('api::actual.actual', ['update', 'delete'], ({ stored }) => {
  if (typeof stored?.contract_line_fk === 'number')
    throw new RuleViolation('actual.recorded', {}, 'conflict');
});
