import { RuleViolation } from '../../../domain/shared/rule-violation';
import { before } from '../../../platform/write-gate/write';

/** Every rule that asks for the day or the currency reads them. */
export const settingsStay = before('api::crm-setting.crm-setting', ['delete'], () => {
  throw new RuleViolation('crm-setting.needed', {}, 'conflict');
});
