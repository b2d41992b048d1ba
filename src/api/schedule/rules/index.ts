import type { Rule } from '../../../platform/write-gate/write';
import { billsSayWhatIsBilled } from './bills-say-what-is-billed';

export const scheduleRules: Rule[] = [billsSayWhatIsBilled];
