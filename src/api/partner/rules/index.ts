import { wouldMakeCycle } from '../../../domain/shared/tree';
import { treeWithoutCycles } from '../../../platform/write-gate/rules/trees-have-no-cycles';
import type { Rule } from '../../../platform/write-gate/write';
import { isReachable } from './is-reachable';

export const partnerRules: Rule[] = [
  isReachable,
  treeWithoutCycles('api::partner.partner', (node, parent, parents) =>
    wouldMakeCycle(node, parent, parents) ? [{ code: 'partner.cycle' }] : []
  ),
];
