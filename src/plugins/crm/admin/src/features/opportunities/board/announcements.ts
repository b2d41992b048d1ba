import type { Announcements, DndContextProps } from '@dnd-kit/core';
import type { BoardColumn, FoundOpportunity } from '../../../../../../../wire/commands/opportunity-answers';
import { useScreenText } from '../../../shared/screen-text';

type Active = Parameters<Announcements['onDragStart']>[0]['active'];

const cardOf = ({ data }: Active): string =>
  (data.current as { readonly card: FoundOpportunity } | undefined)?.card.name ?? '';

/** What those hear who do not see the card move. */
export const useAnnouncements = (
  columns: readonly BoardColumn[]
): NonNullable<DndContextProps['accessibility']> => {
  const t = useScreenText('opportunities');
  const columnOf = (id: string | number | undefined): string =>
    columns.find(({ stage }) => stage.documentId === id)?.stage.name ?? '';
  return {
    screenReaderInstructions: { draggable: t('board.how') },
    announcements: {
      onDragStart: ({ active }) => t('board.taken', { card: cardOf(active) }),
      onDragOver: ({ active, over }) => t('board.over', { card: cardOf(active), column: columnOf(over?.id) }),
      onDragEnd: ({ active, over }) =>
        t('board.dropped', { card: cardOf(active), column: columnOf(over?.id) }),
      onDragCancel: ({ active }) => t('board.cancelled', { card: cardOf(active) }),
    },
  };
};
