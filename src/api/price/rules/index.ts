import type { Rule } from '../../../platform/write-gate/write';
import { isASoundPrice } from './is-a-sound-price';
import { waitsForItsBook } from './waits-for-its-book';

export const priceRules: readonly Rule[] = [waitsForItsBook, isASoundPrice];
