import { problemsOfMandatoryFields } from '../../../domain/opportunity/mandatory-fields';
import { problemsOfStatus } from '../../../domain/opportunity/status';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { valueAfter } from '../../../platform/write-gate/record-after';
import { before } from '../../../platform/write-gate/write';

/** SET-10 */
export const flagsFitTogether = before(
  'api::opportunity-status.opportunity-status',
  ['create', 'update'],
  (write) =>
    refuseFields([
      ...problemsOfStatus({
        isClosed: valueAfter<boolean>(write, 'isClosed') ?? false,
        isWon: valueAfter<boolean>(write, 'isWon') ?? false,
        isDefault: valueAfter<boolean>(write, 'isDefault') ?? false,
        color: valueAfter<string>(write, 'color'),
      }),
      ...problemsOfMandatoryFields(write.data.mandatoryFields),
    ])
);
