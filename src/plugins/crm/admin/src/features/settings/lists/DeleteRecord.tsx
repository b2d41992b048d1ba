import { ConfirmDialog } from '@strapi/admin/strapi-admin';
import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { Reasons } from '../../../shared/components/Reasons';
import { type StoredRecord, useDeleteRecordMutation } from '../../../shared/records/api';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
import { useScreenText } from '../../../shared/screen-text';

interface Props {
  readonly uid: string;
  readonly record: StoredRecord;
  readonly onClose: () => void;
}

/** Asks first. What still uses the record keeps it, and the server says so here. */
export const DeleteRecord = ({ uid, record, onClose }: Props) => {
  const t = useScreenText('settings');
  const [remove, { isLoading, error }] = useDeleteRecordMutation();
  const submit = async () => {
    const answer = await remove({ uid, documentId: record.documentId });
    if (!('error' in answer)) onClose();
  };
  return (
    <Dialog.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <ConfirmDialog
        title={t('lists.delete.title', { name: String(record.name) })}
        startAction={
          <Button fullWidth variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        }
        endAction={
          <Button fullWidth variant="danger-light" loading={isLoading} onClick={() => void submit()}>
            {t('lists.delete')}
          </Button>
        }
      >
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Typography textAlign="center">{t('lists.delete.text')}</Typography>
          {error ? <Reasons reasons={reasonsOf(error)} /> : null}
        </Flex>
      </ConfirmDialog>
    </Dialog.Root>
  );
};
