import {
  PRIVATE_NOT_CREATOR_KIND,
  reasonsFlagsExclude,
  reasonsNotToChangePrivate,
} from '../../../domain/account/account-visibility';
import { keyOfWhoIsAsking } from '../../../platform/actor/current';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { valueAfter } from '../../../platform/write-gate/record-after';
import { before } from '../../../platform/write-gate/write';

/** ACC-48, ACC-49 */
export const privateOnlyByItsCreator = before('api::account.account', ['create', 'update'], (write) => {
  const { strapi, stored } = write;
  const after = {
    isPrivate: valueAfter<boolean>(write, 'isPrivate') ?? false,
    isGlobal: valueAfter<boolean>(write, 'isGlobal') ?? false,
  };
  const was = stored ? { isPrivate: stored.is_private === true, isGlobal: stored.is_global === true } : null;
  const isCreator = stored?.creator_key === keyOfWhoIsAsking(strapi);
  refuseFields(reasonsNotToChangePrivate(was, after, isCreator), PRIVATE_NOT_CREATOR_KIND);
  refuseFields(reasonsFlagsExclude(after));
});
