import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import { ConfirmDialog } from '@strapi/admin/strapi-admin';
import { Button, Dialog } from '@strapi/design-system';
import { useScreenText } from '../../../shared/screen-text';

/** Leaving with something unsaved asks first: within the panel, and closing the window. */
export const LeaveGuard = ({ isChanged }: { readonly isChanged: boolean }) => {
  const t = useScreenText('workbench');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isChanged && currentLocation.pathname !== nextLocation.pathname
  );
  useEffect(() => {
    if (!isChanged) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isChanged]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog.Root open onOpenChange={(isOpen) => (isOpen ? undefined : blocker.reset())}>
      <ConfirmDialog
        title={t('leave.title')}
        startAction={
          <Button fullWidth variant="tertiary" onClick={() => blocker.reset()}>
            {t('leave.stay')}
          </Button>
        }
        endAction={
          <Button fullWidth variant="danger-light" onClick={() => blocker.proceed()}>
            {t('leave.go')}
          </Button>
        }
      >
        {t('leave.text')}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
