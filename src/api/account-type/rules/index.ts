import type { Rule } from '../../../platform/write-gate/write';
import { aTypeNamesItsAccounts } from './a-type-names-its-accounts';

export const accountTypeRules: Rule[] = [aTypeNamesItsAccounts];
