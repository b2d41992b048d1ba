import { reasonsNotToRelate } from '../../../domain/account/account-relations';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { relatedRowAfter, relationChanges } from '../../../platform/write-gate/record-after';
import { relationChange } from '../../../platform/write-gate/relation-input';
import { before } from '../../../platform/write-gate/write';

/** ACC-67: nobody is related to himself; that both sides show it, the database sees to. */
export const notRelatedToItself = before('api::account.account', ['update'], ({ data, stored }) => {
  const added = relationChange(data.relatedAccounts, 'relatedAccounts')?.added ?? [];
  if (!stored) return;
  refuseFields([
    ...reasonsNotToRelate<string | number>(stored.document_id, added),
    ...reasonsNotToRelate<string | number>(stored.id, added),
  ]);
});

/** ACC-17: the primary contact is one of the account's own; so an account that is being made has none yet. */
export const primaryContactIsItsOwn = before('api::account.account', ['create', 'update'], async (write) => {
  const contact = await relatedRowAfter(write, 'primaryContact');
  if (!contact || !(await relationChanges(write, 'primaryContact'))) return;
  if (contact.account_fk !== write.stored?.id)
    refuseFields([{ code: 'account.primary-contact-elsewhere', path: 'primaryContact' }]);
});
