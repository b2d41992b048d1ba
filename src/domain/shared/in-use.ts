import type { Reason } from './rule-violation';

/** How many records of a kind hold on to the one that is to be deleted, as the caller sees them. */
export interface Holder {
  /** The content type's singular name, such as `quote`. */
  readonly type: string;
  readonly count: number;
}

export interface Holders {
  readonly seen: readonly Holder[];
  /** Records that the caller does not see hold it too: said without kind or number, which would tell of them. */
  readonly others: boolean;
}

/**
 * What is in use is deactivated, not deleted (domain.md 4 and 8; PB-08, PROD-04, SET-10, CON-20). Lists what
 * holds it; the server answers 409 (`conflict`).
 */
export const reasonsNotToDelete = (noun: string, { seen, others }: Holders): readonly Reason[] => {
  const heldBy = seen.filter(({ count }) => count > 0);
  if (heldBy.length === 0 && !others) return [];
  return [{ code: `${noun}.in-use`, details: { heldBy, ...(others && { others }) } }];
};
