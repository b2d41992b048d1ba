import { refuseFields } from '../../../platform/http/refuse-fields';
import { relatedRowAfter, relationChanges } from '../../../platform/write-gate/record-after';
import { before } from '../../../platform/write-gate/write';

/** PRJ-06, ACC-20: lists to choose from offer active accounts; a client that was switched off later stays. */
export const clientIsActive = before('api::project.project', ['create', 'update'], async (write) => {
  const client = await relatedRowAfter(write, 'client');
  if (client?.is_active === false && (await relationChanges(write, 'client')))
    refuseFields([{ code: 'account.inactive', path: 'client' }]);
});
