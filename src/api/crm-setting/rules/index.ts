import type { Rule } from '../../../platform/write-gate/write';
import { settingsStay } from './settings-stay';
import { valuesAreReal } from './values-are-real';

export const crmSettingRules: Rule[] = [settingsStay, valuesAreReal];
