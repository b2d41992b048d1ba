import type { Reason } from '../shared/rule-violation';

/** Versions are numbered 1, 2, … without gaps; the last one is the current one, and none is ever taken away. */
export const nextVersion = (versionCount: number): number => versionCount + 1;

export const isVersionOf = (versionCount: number, wanted: number): boolean =>
  Number.isInteger(wanted) && wanted >= 1 && wanted <= versionCount;

/**
 * Going back to an earlier version makes a new one with the bytes of the old (ATT-06), so nothing is lost. The
 * current version is no place to go back to.
 */
export const reasonsNotToRevert = (versionCount: number, wanted: number): readonly Reason[] =>
  wanted === versionCount ? [{ code: 'attachment.already-current', details: { version: wanted } }] : [];
