import { useCallback, useEffect, useState } from 'react';
import { useDroppable } from '@dnd-kit/core';
import { Button, Flex, Typography } from '@strapi/design-system';
import styled from 'styled-components';
import type { BoardQuery } from '../../../../../../../wire/commands/opportunity';
import type {
  BoardColumn as Column,
  FoundOpportunity,
} from '../../../../../../../wire/commands/opportunity-answers';
import type { Reason } from '../../../../../../../domain/shared/rule-violation';
import { useScreenText } from '../../../shared/screen-text';
import { Skeleton } from '../../../shared/screen/Skeleton';
import { useBoardQuery } from '../api';
import { StageBadge } from '../components/StageBadge';
import { ShortWorth } from '../components/Worth';
import { BoardCard } from './BoardCard';
import { joined } from './board-state';

const Frame = styled.section<{ readonly $isOver: boolean }>`
  flex: 1 0 18rem;
  max-width: 34rem;
  min-width: 0;
  display: flex;
  flex-direction: column;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $isOver }) => ($isOver ? theme.colors.primary100 : theme.colors.neutral150)};
  outline: ${({ theme, $isOver }) => ($isOver ? `2px solid ${theme.colors.primary500}` : 'none')};
  outline-offset: -2px;
`;

const Head = styled.header`
  padding: ${({ theme }) => theme.spaces[3]};
  min-height: 6rem;
`;

const Cards = styled.ul`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[2]};
  padding: ${({ theme }) => `0 ${theme.spaces[2]} ${theme.spaces[2]}`};
  min-height: 12rem;
  max-height: max(40rem, calc(100vh - 34rem));
  position: relative;
  overflow-y: auto;
`;

const ColumnHead = ({ column: { stage, count, sums } }: { readonly column: Column }) => (
  <Head>
    <Flex justifyContent="space-between" gap={2}>
      <Typography tag="h2" variant="pi">
        <StageBadge stage={stage} />
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {count}
      </Typography>
    </Flex>
    <Flex gap={2} wrap="wrap" paddingTop={1}>
      {sums.map(({ currency, value }) => (
        <Typography key={currency} variant="pi" fontWeight="semiBold">
          <ShortWorth value={value} currency={currency} />
        </Typography>
      ))}
    </Flex>
  </Head>
);

interface PageProps {
  readonly query: BoardQuery;
  readonly page: number;
  readonly onCards: (page: number, cards: readonly FoundOpportunity[]) => void;
}

/** Asks for one page of a column and hands its cards up; it shows nothing itself. */
const PageOfColumn = ({ query, page, onCards }: PageProps) => {
  const { data } = useBoardQuery({ ...query, page: String(page) });
  const cards = data?.columns[0]?.cards;
  useEffect(() => {
    if (cards) onCards(page, cards);
  }, [cards, page, onCards]);
  return null;
};

const useFurtherPages = () => {
  const [wanted, setWanted] = useState(1);
  const [pages, setPages] = useState<Readonly<Record<number, readonly FoundOpportunity[]>>>({});
  const onCards = useCallback(
    (page: number, cards: readonly FoundOpportunity[]) =>
      setPages((before) => ({ ...before, [page]: cards })),
    []
  );
  const numbers = Array.from({ length: wanted - 1 }, (_page, index) => index + 2);
  return {
    numbers,
    cards: numbers.map((page) => pages[page] ?? []),
    isLoading: numbers.some((page) => pages[page] === undefined),
    onCards,
    more: () => setWanted((page) => page + 1),
  };
};

interface Props {
  readonly column: Column;
  readonly filter: BoardQuery;
  /** The column with moves that are on their way. */
  readonly after: (column: Column) => Column;
  readonly refused: Readonly<Record<string, readonly Reason[]>>;
}

export const BoardColumn = ({ column, filter, after, refused }: Props) => {
  const t = useScreenText('opportunities');
  const { stage } = column;
  const { setNodeRef, isOver } = useDroppable({ id: stage.documentId });
  const further = useFurtherPages();
  const cards = joined([column.cards, ...further.cards]);
  const shown = after({ ...column, cards });
  return (
    <Frame ref={setNodeRef} $isOver={isOver} aria-label={stage.name}>
      <ColumnHead column={shown} />
      {further.numbers.map((page) => (
        <PageOfColumn
          key={page}
          query={{ ...filter, stage: stage.documentId }}
          page={page}
          onCards={further.onCards}
        />
      ))}
      <Cards>
        {shown.cards.map((card) => (
          <BoardCard
            key={card.documentId}
            card={card}
            column={stage.documentId}
            refused={refused[card.documentId]}
          />
        ))}
        {cards.length < column.count ? (
          <li>
            <Button variant="tertiary" fullWidth loading={further.isLoading} onClick={further.more}>
              {t('board.more', { count: column.count - cards.length })}
            </Button>
          </li>
        ) : null}
      </Cards>
    </Frame>
  );
};

export const ColumnSkeleton = () => (
  <Frame $isOver={false} aria-hidden>
    <Head>
      <Skeleton $width="9rem" />
    </Head>
    <Cards>
      <li>
        <Skeleton $height="7.2rem" />
      </li>
      <li>
        <Skeleton $height="7.2rem" />
      </li>
    </Cards>
  </Frame>
);
