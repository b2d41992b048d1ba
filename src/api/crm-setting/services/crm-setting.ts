import { factories } from '@strapi/strapi';
import { dayIn } from '../../../platform/clock/clock';
import { giveNumber, nextNumber } from '../../../platform/sequence/next-number';
import type { Numbered } from '../../../wire/services/crm-setting';
import { readSettings } from '../questions/read-settings';

const UIDS = { quote: 'api::quote.quote', contract: 'api::contract.contract' } as const;

export default factories.createCoreService('api::crm-setting.crm-setting', ({ strapi }) => ({
  async today(): Promise<string> {
    const { timeZone } = await readSettings(strapi);
    return dayIn(timeZone);
  },
  settings: () => readSettings(strapi),
  async nextNumber(what: Numbered, year: string): Promise<string> {
    const { numberPrefixes } = await readSettings(strapi);
    return nextNumber(strapi, numberPrefixes[what], year);
  },
  async giveNumber(what: Numbered, row: number, year: string): Promise<string> {
    const { numberPrefixes } = await readSettings(strapi);
    return giveNumber(strapi, UIDS[what], row, numberPrefixes[what], year);
  },
}));
