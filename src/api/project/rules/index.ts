import { reasonsNotToMoveProjectUnder } from '../../../domain/project/project-tree';
import { treeWithoutCycles } from '../../../platform/write-gate/rules/trees-have-no-cycles';
import type { Rule } from '../../../platform/write-gate/write';
import { clientIsActive } from './client-is-active';
import { endsAfterItsStart } from './ends-after-its-start';
import { predefinedProjectsStay } from './predefined-projects-stay';

export const projectRules: Rule[] = [
  predefinedProjectsStay,
  clientIsActive,
  endsAfterItsStart,
  treeWithoutCycles('api::project.project', reasonsNotToMoveProjectUnder),
];
