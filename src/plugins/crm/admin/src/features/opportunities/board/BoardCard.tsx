import { Link } from 'react-router-dom';
import { useDraggable } from '@dnd-kit/core';
import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Drag, Lock } from '@strapi/icons';
import styled from 'styled-components';
import type { Reason } from '../../../../../../../domain/shared/rule-violation';
import type { FoundOpportunity } from '../../../../../../../wire/commands/opportunity-answers';
import { useSentences } from '../../../shared/refusal/sentences';
import { useScreenText } from '../../../shared/screen-text';
import { Day } from '../../../shared/Shown';
import { addressOfOpportunity } from '../addresses';
import { ShortWorth } from '../components/Worth';

const Sheet = styled.article<{ readonly $isLifted: boolean; readonly $isGone: boolean }>`
  padding: ${({ theme }) => theme.spaces[3]};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme, $isLifted }) => ($isLifted ? theme.shadows.popupShadow : 'none')};
  opacity: ${({ $isGone }) => ($isGone ? 0.4 : 1)};
  cursor: ${({ $isLifted }) => ($isLifted ? 'grabbing' : 'default')};
  a {
    color: ${({ theme }) => theme.colors.neutral800};
    font-weight: 600;
    font-size: 1.4rem;
    text-decoration: none;
  }
  overflow-wrap: anywhere;
  a,
  [data-whose] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  a:hover {
    text-decoration: underline;
  }
`;

const Handle = styled.button`
  flex: none;
  display: inline-flex;
  padding: ${({ theme }) => theme.spaces[1]};
  margin: -0.4rem;
  background: none;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral500};
  cursor: grab;
  touch-action: none;
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

const Against = ({ reasons }: { readonly reasons: readonly Reason[] }) => (
  <div role="alert">
    {useSentences(reasons).map(({ text }) => (
      <Typography key={text} variant="pi" textColor="danger600">
        {text}
      </Typography>
    ))}
  </div>
);

interface BodyProps {
  readonly card: FoundOpportunity;
  readonly handle?: React.ReactNode;
  readonly refused?: readonly Reason[];
  readonly isLifted?: boolean;
  readonly isGone?: boolean;
}

/** Name and worth, then who it is for, who sells, and when it should close. */
export const CardBody = ({ card, handle, refused, isLifted = false, isGone = false }: BodyProps) => (
  <Sheet $isLifted={isLifted} $isGone={isGone}>
    <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
      <Link to={addressOfOpportunity(card.documentId)} draggable={false} title={card.name}>
        {card.name}
      </Link>
      {handle}
    </Flex>
    <Flex direction="column" alignItems="flex-start" gap={1} paddingTop={1}>
      <Typography data-whose variant="pi" textColor="neutral600">
        {[card.account?.name, card.manager?.name].filter(Boolean).join(' · ')}
      </Typography>
      <Flex justifyContent="space-between" wrap="wrap" gap={1} width="100%">
        <Typography variant="pi" fontWeight="semiBold">
          {card.worth ? <ShortWorth {...card.worth} /> : null}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {card.expectedCloseDate ? <Day day={card.expectedCloseDate} /> : null}
        </Typography>
      </Flex>
      {refused ? <Against reasons={refused} /> : null}
    </Flex>
  </Sheet>
);

interface Props {
  readonly card: FoundOpportunity;
  /** Document id of the status it stands under. */
  readonly column: string;
  readonly refused?: readonly Reason[];
}

const Locked = () => {
  const t = useScreenText('opportunities');
  return (
    <Flex color="neutral500">
      <Lock aria-hidden width="1.4rem" />
      <VisuallyHidden>{t('locked')}</VisuallyHidden>
    </Flex>
  );
};

/** The whole card is taken with the pointer, its handle with the keyboard. What is sold stays where it is. */
export const BoardCard = ({ card, column, refused }: Props) => {
  const t = useScreenText('opportunities');
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, isDragging } = useDraggable({
    id: card.documentId,
    data: { card, from: column },
    disabled: card.locked,
  });
  const handle = card.locked ? (
    <Locked />
  ) : (
    <Handle
      type="button"
      ref={setActivatorNodeRef}
      aria-label={t('board.move', { name: card.name })}
      aria-describedby={attributes['aria-describedby']}
    >
      <Drag aria-hidden />
    </Handle>
  );
  return (
    <li ref={setNodeRef} {...listeners}>
      <CardBody card={card} handle={handle} refused={refused} isGone={isDragging} />
    </li>
  );
};
