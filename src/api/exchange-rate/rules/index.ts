import type { Rule } from '../../../platform/write-gate/write';
import { isARealRate } from './is-a-real-rate';

export const exchangeRateRules: readonly Rule[] = [isARealRate];
