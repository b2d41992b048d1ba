import { reasonsNotToMoveAccountUnder } from '../../../domain/account/account-relations';
import { treeWithoutCycles } from '../../../platform/write-gate/rules/trees-have-no-cycles';
import type { Rule } from '../../../platform/write-gate/write';
import { fieldsAreNormalised } from './fields-are-normalised';
import { privateAccountsKeepToTheirOwnDeals } from './private-accounts-keep-to-their-own-deals';
import { privateOnlyByItsCreator } from './private-only-by-its-creator';

export const accountRules: Rule[] = [
  privateOnlyByItsCreator,
  privateAccountsKeepToTheirOwnDeals,
  fieldsAreNormalised,
  treeWithoutCycles('api::account.account', reasonsNotToMoveAccountUnder),
];
