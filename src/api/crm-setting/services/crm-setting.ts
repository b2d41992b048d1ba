import { factories } from '@strapi/strapi';
import { dayIn } from '../../../platform/clock/clock';
import { readSettings } from '../questions/read-settings';

export default factories.createCoreService('api::crm-setting.crm-setting', ({ strapi }) => ({
  async today(): Promise<string> {
    const { timeZone } = await readSettings(strapi);
    return dayIn(timeZone);
  },
  settings: () => readSettings(strapi),
}));
