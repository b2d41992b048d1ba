import type { Rule } from '../../../platform/write-gate/write';
import { isASoundPrice } from './is-a-sound-price';
import { lastPriceOfABundledProductStays } from './last-price-of-a-bundled-product-stays';
import { waitsForItsBook } from './waits-for-its-book';

export const priceRules: readonly Rule[] = [waitsForItsBook, isASoundPrice, lastPriceOfABundledProductStays];
