import type { Rule } from '../../../platform/write-gate/write';
import { recordedActualsStay } from './recorded-actuals-stay';

export const actualRules: Rule[] = [recordedActualsStay];
