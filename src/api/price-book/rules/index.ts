import type { Rule } from '../../../platform/write-gate/write';
import { keepsWhatItsPricesNeed } from './keeps-what-its-prices-need';

export const priceBookRules: readonly Rule[] = [keepsWhatItsPricesNeed];
