import { reasonsNotToSaveAccountType } from '../../../domain/account/account-name';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { valueAfter } from '../../../platform/write-gate/record-after';
import { before } from '../../../platform/write-gate/write';

/** Left out on a create: the schema's default, which is on. */
const isOn = (value: boolean | null): boolean => value ?? true;

/** ACC-38 */
export const aTypeNamesItsAccounts = before(
  'api::account-type.account-type',
  ['create', 'update'],
  (write) => {
    const reasons = reasonsNotToSaveAccountType({
      firstNameEnabled: isOn(valueAfter<boolean>(write, 'firstNameEnabled')),
      lastNameEnabled: isOn(valueAfter<boolean>(write, 'lastNameEnabled')),
    });
    refuseFields(reasons.map((reason) => ({ ...reason, path: 'firstNameEnabled' })));
  }
);
