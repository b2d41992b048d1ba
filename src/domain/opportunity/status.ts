import type { Problem } from '../shared/problem';

export interface StatusFlags {
  readonly isClosed: boolean;
  readonly isWon: boolean;
  readonly isDefault: boolean;
  /** `#rrggbb` or none. */
  readonly color: string | null;
}

const COLOR = /^#[0-9a-f]{6}$/i;

/** SET-10: a won deal is closed, a new one is not; a colour is one that every screen can show. */
export const problemsOfStatus = (status: StatusFlags): readonly Problem[] => [
  ...(status.isWon && !status.isClosed
    ? [{ code: 'opportunity-status.won-not-closed', path: 'isClosed' }]
    : []),
  ...(status.isDefault && status.isClosed
    ? [{ code: 'opportunity-status.default-closed', path: 'isDefault' }]
    : []),
  ...(status.color !== null && !COLOR.test(status.color) ? [{ code: 'color.malformed', path: 'color' }] : []),
];

/** A deal is won by selling it (OPP-14), which also makes its contract; nobody types that in. */
export const reasonsNotToSetByHand = (status: { readonly isWon: boolean }): readonly Problem[] =>
  status.isWon ? [{ code: 'opportunity-status.won-by-sale', path: 'stage' }] : [];
