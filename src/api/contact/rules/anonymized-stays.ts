import { RuleViolation } from '../../../domain/shared/rule-violation';
import { before } from '../../../platform/write-gate/write';

/** CON-18: nobody writes a person's data into the record again. */
export const anonymizedStays = before('api::contact.contact', ['update'], ({ stored }) => {
  if (stored?.anonymized_at) throw new RuleViolation('contact.anonymized', {}, 'conflict');
});
