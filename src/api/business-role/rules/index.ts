import { problemsOfBusinessRole } from '../../../domain/opportunity/business-role';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { relatedIdAfter } from '../../../platform/write-gate/record-after';
import { before, type Rule } from '../../../platform/write-gate/write';

/** OPP-11 */
const onePersonPlaysIt = before('api::business-role.business-role', ['create', 'update'], async (write) =>
  refuseFields(
    problemsOfBusinessRole({
      contact: await relatedIdAfter(write, 'contact'),
      member: await relatedIdAfter(write, 'member'),
    })
  )
);

export const businessRoleRules: Rule[] = [onePersonPlaysIt];
