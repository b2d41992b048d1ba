import type { BoardQuery } from '../../../../../../wire/commands/opportunity';
import type { ListAddress } from '../../shared/list/list-address';

const MOST_LETTERS = 100;

/** What the address asks for, in list and board alike. */
export const filterIn = ({ get }: Pick<ListAddress, 'get'>): BoardQuery => {
  const q = get('q')?.slice(0, MOST_LETTERS);
  const [project, stage] = [get('project'), get('stage')];
  return {
    ...(q && { q }),
    ...(get('mine') === 'true' && { mine: 'true' as const }),
    ...(project && { project }),
    ...(stage && { stage }),
  };
};
