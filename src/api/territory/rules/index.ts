import { wouldMakeCycle } from '../../../domain/shared/tree';
import { treeWithoutCycles } from '../../../platform/write-gate/rules/trees-have-no-cycles';
import type { Rule } from '../../../platform/write-gate/write';

export const territoryRules: Rule[] = [
  treeWithoutCycles('api::territory.territory', (node, parent, parents) =>
    wouldMakeCycle(node, parent, parents) ? [{ code: 'territory.cycle' }] : []
  ),
];
