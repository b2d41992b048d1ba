import type { ReactNode } from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';
import { useFocusBack } from '../focus';
import { useText } from '../text';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** The one thing that matters; without it the dialog can only be closed. */
  readonly confirm?: {
    readonly label: string;
    readonly onClick: () => void;
    readonly isRunning?: boolean;
    readonly isDisabled?: boolean;
    readonly isDanger?: boolean;
  };
  /** It told its answer: there is nothing left to cancel. */
  readonly isDone?: boolean;
  readonly children: ReactNode;
}

/** Where a command is looked at before it is run, and where its answer is told. */
export const CommandDialog = ({ title, onClose, confirm, isDone, children }: Props) => {
  useFocusBack();
  const t = useText();
  return (
    <Modal.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {children}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {t(confirm && !isDone ? 'cancel' : 'close')}
          </Button>
          {confirm ? (
            <Button
              type="button"
              variant={confirm.isDanger ? 'danger-light' : undefined}
              loading={confirm.isRunning}
              disabled={confirm.isDisabled}
              onClick={confirm.onClick}
            >
              {confirm.label}
            </Button>
          ) : null}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
