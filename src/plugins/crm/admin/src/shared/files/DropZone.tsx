import { type DragEvent, type ReactNode, useState } from 'react';
import styled from 'styled-components';
import { useScreenText } from '../screen-text';

const Zone = styled.div<{ readonly $isOver: boolean }>`
  position: relative;
  outline: ${({ theme, $isOver }) => ($isOver ? `2px dashed ${theme.colors.primary600}` : 'none')};
  outline-offset: 8px;
`;

const Invitation = styled.p`
  position: absolute;
  inset: 0;
  display: grid;
  place-items: center;
  font-size: 1.6rem;
  font-weight: 600;
  color: ${({ theme }) => theme.colors.primary700};
  background: ${({ theme }) => theme.colors.primary100};
  opacity: 0.92;
  pointer-events: none;
`;

interface Props {
  /** Without it nothing can be dropped. */
  readonly onFiles?: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** Files may be dropped anywhere on the tab; the button beside does the same for the keyboard. */
export const DropZone = ({ onFiles, children }: Props) => {
  const t = useScreenText('shared');
  const [isOver, setIsOver] = useState(false);
  if (!onFiles) return <>{children}</>;
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setIsOver(true);
  };
  const leave = ({ currentTarget, relatedTarget }: DragEvent) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setIsOver(false);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <Zone $isOver={isOver} onDragOver={over} onDragLeave={leave} onDrop={drop}>
      {children}
      {isOver ? <Invitation>{t('files.drop')}</Invitation> : null}
    </Zone>
  );
};
