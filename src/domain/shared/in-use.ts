import type { Reason } from './rule-violation';

/** How many records of each kind hold on to the one that is to be deleted: `{ quotes: 2, prices: 0 }`. */
export type Holders = Readonly<Record<string, number>>;

/**
 * What is in use is deactivated, not deleted (domain.md 4 and 8; PB-08, PROD-04, SET-10, CON-20). Lists what
 * holds it; the server answers 409 (`conflict`).
 */
export const reasonsNotToDelete = (noun: string, holders: Holders): readonly Reason[] => {
  const heldBy = Object.fromEntries(Object.entries(holders).filter(([, count]) => count > 0));
  return Object.keys(heldBy).length === 0 ? [] : [{ code: `${noun}.in-use`, details: { heldBy } }];
};
