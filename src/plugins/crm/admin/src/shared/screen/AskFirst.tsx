import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Reasons } from '../components/Reasons';
import { reasonsOf } from '../refusal/read-refusal';
import { useScreenText } from '../screen-text';

interface Props {
  readonly title: string;
  /** What it will do. */
  readonly text: string;
  /** The button repeats the act. */
  readonly confirm: string;
  readonly isRunning: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Every destructive act asks, says what it will do, and tells in place why it was refused. */
export const AskFirst = ({ title, text, confirm, isRunning, error, onConfirm, onClose }: Props) => {
  const t = useScreenText('shared');
  return (
    <Modal.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={t('form.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {error ? <Reasons reasons={reasonsOf(error)} /> : null}
            <Typography>{text}</Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button variant="danger-light" loading={isRunning} onClick={onConfirm}>
            {confirm}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
