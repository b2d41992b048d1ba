import { refuseFields } from '../../../platform/http/refuse-fields';
import { relationChanges, valueAfter } from '../../../platform/write-gate/record-after';
import { before } from '../../../platform/write-gate/write';

/** Which book a version follows is decided when it is made: its prices were copied then (PB-16). */
export const followsOneBookForGood = before('api::price-book.price-book', ['update'], async (write) => {
  const isFlagged = valueAfter(write, 'isUpdate') === true;
  const flagChanges = isFlagged !== (write.stored?.is_update === true);
  refuseFields([
    ...(flagChanges ? [{ code: 'price-book.version-locked', path: 'isUpdate' }] : []),
    ...('previousVersion' in write.data && (await relationChanges(write, 'previousVersion'))
      ? [{ code: 'price-book.version-locked', path: 'previousVersion' }]
      : []),
  ]);
});
