import type { Core } from '@strapi/strapi';
import { ownedLinks } from '../database/metadata';

/**
 * How the rows of a type are seen. Four kinds:
 * - everyone: every signed-in actor sees all rows (catalogue and settings);
 * - root: the set of a restricted view is written by hand in `database/sql` as `crm.visible_<table>()`;
 * - follows: rows are seen with the records they hang on. `main` alone decides for actors with a restricted view;
 *   `orAlone` additionally shows rows without a main record that satisfy the given SQL condition;
 * - followsEach: rows hang on one or several of the owners, and are seen by those who see each of them, and for
 *   whom `onlyIf` (SQL) holds besides.
 */
export type RowVisibility =
  | { readonly kind: 'everyone' }
  | {
      readonly kind: 'root';
      readonly modes: readonly string[];
      /** Its set names every row that is read with a restricted view; otherwise its condition shows some besides. */
      readonly isSetWhole?: true;
      /** Private by itself: SQL of `t`, the row, for the key of the only actor who sees it; null when it is not. */
      readonly privateOf?: string;
      /** Private with these. */
      readonly privateWith?: readonly string[];
    }
  | {
      readonly kind: 'follows';
      readonly main: string;
      readonly also?: readonly string[];
      readonly orAlone?: string;
    }
  | { readonly kind: 'followsEach'; readonly owners: readonly string[]; readonly onlyIf?: string };

export type RowVisibilityTable = Readonly<Record<string, RowVisibility>>;

/** A record that a row hangs on: the row's column, and where its number leads. */
export interface Parent {
  readonly column: string;
  readonly table: string;
  readonly uid: string;
}

export const parentOf = (strapi: Core.Strapi, uid: string, attribute: string): Parent => {
  const link = ownedLinks(strapi, uid).find((candidate) => candidate.attribute === attribute);
  if (!link)
    throw new Error(`Row visibility of ${uid} names ${attribute}, which is not a to-one relation of it`);
  return { column: link.column, table: link.targetTable, uid: link.target };
};

export const parentNames = (rule: RowVisibility | undefined): readonly string[] => {
  if (rule?.kind === 'followsEach') return rule.owners;
  if (rule?.kind === 'root') return rule.privateWith ?? [];
  return rule?.kind === 'follows' ? [rule.main, ...(rule.also ?? [])] : [];
};

export const isProtected = (table: RowVisibilityTable, uid: string): boolean =>
  (table[uid]?.kind ?? 'everyone') !== 'everyone';

/** What a row hangs on and is kept from somebody; the catalogue is not. */
export const protectedParents = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string): Parent[] =>
  parentNames(table[uid])
    .map((attribute) => parentOf(strapi, uid, attribute))
    .filter((parent) => isProtected(table, parent.uid));

/** The roots whose modes (all, own, partner) decide whether the actor sees nearly everything of this type. */
export const modesOf = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string): string[] => {
  const rule = table[uid];
  if (rule?.kind === 'root') return [...rule.modes];
  const parents = parentNames(rule).map((attribute) => parentOf(strapi, uid, attribute).uid);
  return [...new Set(parents.flatMap((parent) => modesOf(strapi, table, parent)))].sort();
};
