import type { Reason } from '../shared/rule-violation';
import { isInsideOrSame, wouldMakeCycle, type Parents } from '../shared/tree';

/** PRJ-14: a project cannot be its own ancestor. */
export const reasonsNotToMoveProjectUnder = <Id>(
  project: Id,
  newParent: Id | null,
  parents: Parents<Id>
): readonly Reason[] =>
  wouldMakeCycle(project, newParent, parents)
    ? [{ code: 'project.cycle', details: { parent: newParent } }]
    : [];

/** Is this project that one, or somewhere below it? Price books and permissions walk up the tree (PB-19). */
export const isProjectWithin = <Id>(project: Id, container: Id, parents: Parents<Id>): boolean =>
  isInsideOrSame(project, container, parents);
