import { reasonsNotToMoveAccountUnder } from '../../../domain/account/account-relations';
import { treeWithoutCycles } from '../../../platform/write-gate/rules/trees-have-no-cycles';
import type { Rule } from '../../../platform/write-gate/write';
import { consentHasTimeAndSource } from './consent-has-time-and-source';
import { fieldsAreNormalised } from './fields-are-normalised';
import { privateAccountsKeepToTheirOwnDeals } from './private-accounts-keep-to-their-own-deals';
import { privateOnlyByItsCreator } from './private-only-by-its-creator';
import { notRelatedToItself, primaryContactIsItsOwn } from './relations-fit-together';

export const accountRules: Rule[] = [
  privateOnlyByItsCreator,
  privateAccountsKeepToTheirOwnDeals,
  fieldsAreNormalised,
  consentHasTimeAndSource,
  notRelatedToItself,
  primaryContactIsItsOwn,
  treeWithoutCycles('api::account.account', reasonsNotToMoveAccountUnder),
];
