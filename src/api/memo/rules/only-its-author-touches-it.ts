import { reasonsNotToTouch } from '../../../domain/memo/authorship';
import { refuseIf } from '../../../domain/shared/rule-violation';
import { keyOfWhoIsAsking } from '../../../platform/actor/current';
import { before } from '../../../platform/write-gate/write';

export const onlyItsAuthorTouchesIt = before('api::memo.memo', ['update', 'delete'], ({ strapi, stored }) =>
  refuseIf(
    reasonsNotToTouch('memo', stored?.creator_key as string | null, keyOfWhoIsAsking(strapi)),
    'forbidden'
  )
);
