import type { Rule } from '../../../platform/write-gate/write';
import { hasARealAddress } from './has-a-real-address';

export const memberRules: Rule[] = [hasARealAddress];
