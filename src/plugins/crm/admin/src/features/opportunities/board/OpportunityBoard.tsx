import { useEffect, useReducer, useRef, useState } from 'react';
import { DndContext, type DragEndEvent, DragOverlay, type DragStartEvent } from '@dnd-kit/core';
import styled from 'styled-components';
import type { BoardQuery } from '../../../../../../../wire/commands/opportunity';
import type { FoundOpportunity } from '../../../../../../../wire/commands/opportunity-answers';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
import { Failed } from '../../../shared/screen/Failed';
import { reasonsOfOne, useBoardQuery, useEditOpportunitiesMutation } from '../api';
import { boardAfter, columnAfter, type Move, NOTHING_MOVED } from './board-state';
import { BoardColumn, ColumnSkeleton } from './BoardColumn';
import { CardBody } from './BoardCard';
import { useAnnouncements } from './announcements';
import { columnUnder, useBoardSensors } from './sensors';

const Columns = styled.div`
  display: flex;
  gap: ${({ theme }) => theme.spaces[3]};
  align-items: flex-start;
  overflow-x: auto;
  position: relative;
  padding-bottom: ${({ theme }) => theme.spaces[2]};
`;

/** The card in hand, and what becomes of it: once it is stored it waits for the board that knows it. */
const useMoves = (isFetching: boolean) => {
  const [state, dispatch] = useReducer(boardAfter, NOTHING_MOVED);
  const [edit] = useEditOpportunitiesMutation();
  const stored = useRef<string[]>([]);
  useEffect(() => {
    if (!isFetching) for (const card of stored.current.splice(0)) dispatch({ type: 'settled', card });
  }, [isFetching]);
  const move = async (made: Move) => {
    const card = made.card.documentId;
    dispatch({ type: 'moved', move: made });
    const answer = await edit({ opportunities: [card], data: { stage: made.to } });
    const result = 'data' in answer ? answer.data?.results[0] : undefined;
    if (result?.ok) stored.current.push(card);
    else {
      const reasons = result ? reasonsOfOne(result) : reasonsOf('error' in answer ? answer.error : undefined);
      dispatch({ type: 'refused', card, reasons });
    }
  };
  return { state, move };
};

interface InHand {
  readonly card: FoundOpportunity;
  readonly from: string;
}

/** Statuses as columns; a card is moved by drag, or with space, arrows, space. */
export const OpportunityBoard = ({ filter }: { readonly filter: BoardQuery }) => {
  const { data, error, refetch, isFetching } = useBoardQuery(filter);
  const { state, move } = useMoves(isFetching);
  const [inHand, setInHand] = useState<InHand>();
  const sensors = useBoardSensors();
  const accessibility = useAnnouncements(data?.columns ?? []);
  const take = ({ active }: DragStartEvent) => setInHand(active.data.current as InHand);
  const drop = ({ over }: DragEndEvent) => {
    setInHand(undefined);
    if (inHand && over && over.id !== inHand.from) void move({ ...inHand, to: String(over.id) });
  };
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Columns>
        {Array.from({ length: 5 }, (_column, index) => (
          <ColumnSkeleton key={index} />
        ))}
      </Columns>
    );
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={columnUnder}
      accessibility={accessibility}
      onDragStart={take}
      onDragEnd={drop}
      onDragCancel={() => setInHand(undefined)}
    >
      <Columns aria-busy={isFetching}>
        {data.columns.map((column) => (
          <BoardColumn
            key={`${column.stage.documentId} ${JSON.stringify(filter)}`}
            column={column}
            filter={filter}
            after={(whole) => columnAfter(whole, state.moves)}
            refused={state.refused}
          />
        ))}
      </Columns>
      <DragOverlay dropAnimation={null}>
        {inHand ? <CardBody card={inHand.card} isLifted /> : null}
      </DragOverlay>
    </DndContext>
  );
};
