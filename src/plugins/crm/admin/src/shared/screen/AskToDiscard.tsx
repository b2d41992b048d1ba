import { ConfirmDialog } from '@strapi/admin/strapi-admin';
import { Button, Dialog } from '@strapi/design-system';
import { useScreenText } from '../screen-text';
import { useFocusBack } from '../focus';

/** Before something typed is thrown away. */
export const AskToDiscard = ({
  onDiscard,
  onStay,
}: {
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}) => {
  useFocusBack();
  const t = useScreenText('shared');
  return (
    <Dialog.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onStay())}>
      <ConfirmDialog
        title={t('form.unsaved.title')}
        startAction={
          <Button fullWidth variant="tertiary" onClick={onStay}>
            {t('form.unsaved.stay')}
          </Button>
        }
        endAction={
          <Button fullWidth variant="danger-light" onClick={onDiscard}>
            {t('form.unsaved.discard')}
          </Button>
        }
      >
        {t('form.unsaved.text')}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
