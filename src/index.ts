import type { Core } from '@strapi/strapi';
import { accountRules } from './api/account/rules';
import { accountTypeRules } from './api/account-type/rules';
import { bundleRules } from './api/bundle/rules';
import { bundleItemRules } from './api/bundle-item/rules';
import { actualRules } from './api/actual/rules';
import { businessRoleRules } from './api/business-role/rules';
import { contactRules } from './api/contact/rules';
import { crmSettingRules } from './api/crm-setting/rules';
import { memberRules } from './api/member/rules';
import { opportunityRules } from './api/opportunity/rules';
import { opportunityStatusRules } from './api/opportunity-status/rules';
import { partnerRules } from './api/partner/rules';
import { projectRules } from './api/project/rules';
import { scheduleRules } from './api/schedule/rules';
import { territoryRules } from './api/territory/rules';
import { quoteRules } from './api/quote/rules';
import { quoteLineRules } from './api/quote-line/rules';
import { quoteLineCustomerRules } from './api/quote-line-customer/rules';
import { quoteCustomerRules } from './api/quote-customer/rules';
import { currencyRules } from './api/currency/rules';
import { exchangeRateRules } from './api/exchange-rate/rules';
import { priceRules } from './api/price/rules';
import { priceBookRules } from './api/price-book/rules';
import { quoteTemplateRules } from './api/quote-template/rules';
import { attachmentRules } from './api/attachment/rules';
import { memoRules } from './api/memo/rules';
import { memoCommentRules } from './api/memo-comment/rules';
import { stopConversions } from './documents/pdf/to-pdf';
import { deliverToWebhooks, webhookSchedules } from './api/webhook/jobs';
import { webhookRules } from './api/webhook/rules';
import { closeRenderPool } from './documents/render-pool';
import { finishBoot, startBoot } from './platform/actor/actor';
import { setViews } from './platform/content-manager/set-views';
import { commitOrFail } from './platform/database/commit-or-fail';
import { foreignKeySql } from './platform/database/foreign-keys';
import { tellTheFirstError } from './platform/database/first-error';
import { installDatabase } from './platform/database/install';
import { commandFields } from './platform/graphql/command-fields';
import { readWithoutTransaction } from './platform/database/read-without-transaction';
import { rememberRights } from './platform/rights-cache/remember-rights';
import { computedFields } from './platform/graphql/computed-fields';
import { batchRelationLoads } from './platform/graphql/batch-relations';
import { forgetOldKeys } from './platform/idempotency/forget-old-keys';
import { startJobs, stopJobs } from './platform/jobs/jobs';
import { serveOpenApi } from './platform/openapi/serve';
import { refuseUnsafeStart } from './platform/production/refusals';
import { believeOnlyOurProxies } from './platform/login-limit/client-address';
import { limitGraphqlLogins } from './platform/login-limit/limit-logins';
import { logBrokenConnectionsQuietly } from './platform/logging/connection-errors';
import { rowSecuritySql } from './platform/row-security/policies';
import { switchRoleBeforeEveryQuery } from './platform/row-security/switch-role';
import { openStorage } from './platform/storage/stored-files';
import { reportMissingFilesJob, sweepFilesJob } from './platform/storage/sweep-files';
import { installWriteGate } from './platform/write-gate/gate';
import { emitNoEntryEvents } from './platform/write-gate/no-entry-events';
import { nothingInUseIsDeleted } from './platform/write-gate/rules/nothing-in-use-is-deleted';
import { numbersFitTheirColumns } from './platform/write-gate/rules/numbers-fit-their-columns';
import { relationsNameVisibleRecords } from './platform/write-gate/rules/relations-name-visible-records';
import { serverOwnsFields } from './platform/write-gate/rules/server-owned-fields';
import { stampCreator } from './platform/write-gate/rules/stamp-creator';
import { valuesHaveTheirTypes } from './platform/write-gate/rules/values-have-their-types';
import { writtenByCommandsOnly } from './platform/write-gate/rules/written-by-commands';
import { ROOT_CONDITIONS, ROW_VISIBILITY } from './permissions/row-visibility';
import { endSessionsWithThePassword } from './permissions/end-sessions';
import { makeFirstRolesAtOnce } from './permissions/first-roles';
import { keepMembers } from './permissions/members';
import { seedRoles } from './permissions/seed-roles';
import { CREATED_BY_COMMANDS, SERVER_OWNED, WRITTEN_BY_COMMANDS } from './permissions/server-owned-fields';
import answers from './wire/answers.json';
import { COMMANDS_BY_TYPE } from './wire/commands';
import { quotesOf } from './wire/services/quote';
import texts from './wire/texts/content-types.en.json';
import { VIEWS } from './seed/content-manager';
import { seedDefaults } from './seed/defaults';
import { seedDemo } from './seed/demo';
import { closeRegistration, makeFirstAdministrator, removeDefaultTokens } from './seed/first-administrator';

/** Lists that are computed for each answer, by content type. */
const COMPUTED = { 'api::quote.quote': ['issues', 'warnings'] };

/** The order in which every write is judged: shape, then who may name what, then each noun's own rules. */
const RULES = [
  ...writtenByCommandsOnly(WRITTEN_BY_COMMANDS),
  ...writtenByCommandsOnly(CREATED_BY_COMMANDS, ['create']),
  valuesHaveTheirTypes,
  serverOwnsFields(SERVER_OWNED),
  numbersFitTheirColumns,
  relationsNameVisibleRecords,
  stampCreator,
  ...accountTypeRules,
  ...accountRules,
  ...contactRules,
  ...memberRules,
  ...partnerRules,
  ...territoryRules,
  ...projectRules,
  ...scheduleRules,
  ...opportunityRules,
  ...businessRoleRules,
  ...opportunityStatusRules,
  ...crmSettingRules,
  ...quoteRules,
  ...quoteCustomerRules,
  ...quoteLineRules,
  ...quoteLineCustomerRules,
  ...actualRules,
  ...currencyRules,
  ...exchangeRateRules,
  ...priceRules,
  ...priceBookRules,
  ...bundleRules,
  ...bundleItemRules,
  ...quoteTemplateRules,
  ...attachmentRules,
  ...memoRules,
  ...memoCommentRules,
  ...webhookRules,
  nothingInUseIsDeleted,
];

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    startBoot();
    logBrokenConnectionsQuietly(strapi);
    emitNoEntryEvents();
    makeFirstRolesAtOnce(strapi);
    believeOnlyOurProxies(strapi);
    installWriteGate(strapi, RULES);
    for (const uid of WRITTEN_BY_COMMANDS)
      strapi.plugin('graphql').service('extension').shadowCRUD(uid).disableMutations();
    serveOpenApi(strapi, {
      ...{ commands: COMMANDS_BY_TYPE, answers },
      ...{ serverOwned: SERVER_OWNED, computed: COMPUTED },
    });
    strapi.plugin('graphql').service('extension').use(limitGraphqlLogins(strapi));
    for (const uid of CREATED_BY_COMMANDS)
      strapi.plugin('graphql').service('extension').shadowCRUD(uid).disableAction('create');
    for (const [uid, commands] of Object.entries(COMMANDS_BY_TYPE))
      strapi
        .plugin('graphql')
        .service('extension')
        .use(commandFields(strapi, uid, commands));
    strapi
      .plugin('graphql')
      .service('extension')
      .use(
        computedFields(strapi, 'Quote', COMPUTED['api::quote.quote'], (ids) => quotesOf(strapi).findings(ids))
      );
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await openStorage(strapi);
    await installDatabase(strapi, {
      before: foreignKeySql(strapi),
      after: rowSecuritySql(strapi, ROW_VISIBILITY, ROOT_CONDITIONS),
    });
    await refuseUnsafeStart(strapi, process.env);
    switchRoleBeforeEveryQuery(strapi);
    tellTheFirstError(strapi);
    commitOrFail(strapi);
    batchRelationLoads(strapi);
    rememberRights(strapi);
    readWithoutTransaction(strapi);
    await seedDefaults(strapi);
    await setViews(strapi, {
      views: VIEWS,
      texts,
      readOnly: SERVER_OWNED,
      readOnlyTypes: WRITTEN_BY_COMMANDS,
    });
    await seedRoles(strapi);
    await makeFirstAdministrator(strapi);
    await keepMembers(strapi);
    endSessionsWithThePassword(strapi);
    await removeDefaultTokens(strapi);
    await closeRegistration(strapi);
    await startJobs(
      strapi,
      process.env.DATABASE_URL as string,
      [forgetOldKeys, sweepFilesJob, reportMissingFilesJob, ...webhookSchedules],
      [deliverToWebhooks]
    );
    await seedDemo(strapi);
    finishBoot();
  },

  async destroy() {
    await stopJobs();
    await closeRenderPool();
    await stopConversions();
  },
};
