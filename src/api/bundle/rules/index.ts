import { acting, type Rule } from '../../../platform/write-gate/write';
import { updateBundle } from '../commands/move-bundle';
import { anActiveBundleIsWhole } from './an-active-bundle-is-whole';

export const bundleRules: readonly Rule[] = [
  acting('api::bundle.bundle', ['update'], updateBundle),
  anActiveBundleIsWhole,
];
