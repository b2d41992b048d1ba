import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import styled, { keyframes } from 'styled-components';
import { useScreenText } from '../screen-text';
import { AskToDiscard } from './AskToDiscard';
import { LeaveGuard } from './LeaveGuard';
import { useFocusBack } from '../focus';

const slideIn = keyframes`
  from { transform: translateX(4rem); opacity: 0; }
`;

const Sheet = styled(Modal.Content)<{ readonly $isWide: boolean }>`
  && {
    top: 0;
    right: 0;
    left: auto;
    bottom: 0;
    margin: 0;
    width: min(${({ $isWide }) => ($isWide ? '88rem' : '56rem')}, 100vw);
    max-width: 100vw;
    max-height: 100vh;
    height: 100vh;
    transform: none;
    border-radius: 0;
    animation: none;
    @media (prefers-reduced-motion: no-preference) {
      animation: ${slideIn} 160ms ease-out;
    }
  }
  > form {
    height: 100%;
  }
`;

const Content = styled.div`
  flex: 1 1 auto;
  min-height: 0;
  position: relative;
  overflow-y: auto;
  padding: ${({ theme }) => theme.spaces[6]};
`;

const Foot = styled(Modal.Footer)`
  flex: 0 0 auto;
`;

interface Props {
  readonly title: string;
  /** What the new thing belongs to, fixed at the top. */
  readonly about?: ReactNode;
  readonly confirm: {
    readonly label: string;
    readonly onClick: () => void;
    readonly isRunning?: boolean;
    readonly isDisabled?: boolean;
  };
  /** Beside the one filled button. */
  readonly more?: ReactNode;
  /** Something was typed: closing asks first. */
  readonly isChanged?: boolean;
  readonly isWide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Creating and editing in place: over the page, which stays where it was. Enter saves, Escape closes. */
export const Drawer = ({
  title,
  about,
  confirm,
  more,
  isChanged,
  isWide = false,
  onClose,
  children,
}: Props) => {
  useFocusBack();
  const t = useScreenText('shared');
  const [isAsking, setIsAsking] = useState(false);
  const close = () => (isChanged ? setIsAsking(true) : onClose());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!confirm.isRunning && !confirm.isDisabled) confirm.onClick();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => (isOpen ? undefined : close())}>
      <Sheet $isWide={isWide} aria-describedby={undefined}>
        <form onSubmit={submit} noValidate>
          <Modal.Header closeLabel={t('form.close')}>
            <Flex direction="column" alignItems="flex-start" gap={1}>
              <Modal.Title>{title}</Modal.Title>
              {about ? (
                <Typography variant="pi" textColor="neutral600">
                  {about}
                </Typography>
              ) : null}
            </Flex>
          </Modal.Header>
          <Content>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {children}
            </Flex>
          </Content>
          <Foot>
            <Button type="button" variant="tertiary" onClick={close}>
              {t('form.cancel')}
            </Button>
            <Flex gap={2}>
              {more}
              <Button type="submit" loading={confirm.isRunning} disabled={confirm.isDisabled}>
                {confirm.label}
              </Button>
            </Flex>
          </Foot>
        </form>
        {isChanged ? <LeaveGuard isOver isChanged /> : null}
        {isAsking ? <AskToDiscard onDiscard={onClose} onStay={() => setIsAsking(false)} /> : null}
      </Sheet>
    </Modal.Root>
  );
};
