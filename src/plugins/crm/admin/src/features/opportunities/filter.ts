import type { BoardQuery } from '../../../../../../wire/commands/opportunity';
import type { StoredRecord } from '../../shared/records/stored-record';
import type { ListAddress } from '../../shared/list/list-address';

const MOST_LETTERS = 100;

/** What the address asks for, in every view alike. */
export const filterIn = ({ get }: Pick<ListAddress, 'get'>): BoardQuery => {
  const q = get('q')?.slice(0, MOST_LETTERS);
  const [project, stage, pipeline] = [get('project'), get('stage'), get('pipeline')];
  return {
    ...(q && { q }),
    ...(get('mine') === 'true' && { mine: 'true' as const }),
    ...(project && { project }),
    ...(stage && { stage }),
    ...(pipeline && { pipeline }),
  };
};

/** What the statuses call their pipelines, in the order of the statuses. */
export const pipelinesIn = (stages: readonly StoredRecord[]): readonly string[] => [
  ...new Set(
    stages.flatMap(({ pipeline }) => (typeof pipeline === 'string' && pipeline !== '' ? [pipeline] : []))
  ),
];
