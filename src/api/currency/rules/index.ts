import type { Rule } from '../../../platform/write-gate/write';
import { hasAnIsoCode } from './has-an-iso-code';

export const currencyRules: readonly Rule[] = [hasAnIsoCode];
