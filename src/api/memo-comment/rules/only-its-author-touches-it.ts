import { reasonsNotToTouch } from '../../../domain/memo/authorship';
import { refuseIf } from '../../../domain/shared/rule-violation';
import { keyOfWhoIsAsking } from '../../../platform/actor/current';
import { before } from '../../../platform/write-gate/write';

/** Whoever sees a memo may comment on it (MEMO-02); each comment is its author's (robustness ID-22). */
export const onlyItsAuthorTouchesIt = before(
  'api::memo-comment.memo-comment',
  ['update', 'delete'],
  ({ strapi, stored }) =>
    refuseIf(
      reasonsNotToTouch('memo-comment', stored?.creator_key as string | null, keyOfWhoIsAsking(strapi)),
      'forbidden'
    )
);
