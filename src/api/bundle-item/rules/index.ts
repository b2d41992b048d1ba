import type { Rule } from '../../../platform/write-gate/write';
import { fitsItsBundle } from './fits-its-bundle';
import { waitsForItsBundle } from './waits-for-its-bundle';

export const bundleItemRules: readonly Rule[] = [waitsForItsBundle, fitsItsBundle];
