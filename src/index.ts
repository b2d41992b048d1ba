import type { Core } from '@strapi/strapi';
import { finishBoot, startBoot } from './platform/actor/actor';
import { foreignKeySql } from './platform/database/foreign-keys';
import { installDatabase } from './platform/database/install';
import { startJobs, stopJobs } from './platform/jobs/jobs';
import { rowSecuritySql } from './platform/row-security/policies';
import { switchRoleBeforeEveryQuery } from './platform/row-security/switch-role';
import { ROOT_CONDITIONS, ROW_VISIBILITY } from './permissions/row-visibility';

export default {
  register() {
    startBoot();
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await installDatabase(strapi, {
      before: foreignKeySql(strapi),
      after: rowSecuritySql(strapi, ROW_VISIBILITY, ROOT_CONDITIONS),
    });
    switchRoleBeforeEveryQuery(strapi);
    await startJobs(strapi, process.env.DATABASE_URL as string);
    finishBoot();
  },

  async destroy() {
    await stopJobs();
  },
};
