import { factories } from '@strapi/strapi';
import { dayIn } from '../../../platform/clock/clock';
import { sqlOne } from '../../../platform/database/sql';

export default factories.createCoreService('api::crm-setting.crm-setting', ({ strapi }) => ({
  async today(): Promise<string> {
    const setting = await sqlOne<{ time_zone: string }>(strapi, 'select time_zone from crm_settings limit 1');
    return dayIn(setting?.time_zone ?? 'UTC');
  },
}));
