import type { Rule } from '../../../platform/write-gate/write';
import { flagsFitTogether } from './flags-fit-together';
import { oneDefaultOnly } from './one-default-only';

export const opportunityStatusRules: Rule[] = [flagsFitTogether, oneDefaultOnly];
