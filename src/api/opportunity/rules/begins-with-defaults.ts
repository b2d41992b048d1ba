import type { Core } from '@strapi/strapi';
import { sqlOne } from '../../../platform/database/sql';
import { relatedIdAfter, valueAfter } from '../../../platform/write-gate/record-after';
import { filling } from '../../../platform/write-gate/write';
import { companyOf } from '../../../wire/services/crm-setting';

/** The status marked as default, else the first open one. */
const firstStatus = (strapi: Core.Strapi) =>
  sqlOne<{ id: number }>(
    strapi,
    `select id from opportunity_statuses where not coalesce(is_closed, false)
     order by coalesce(is_default, false) desc, position, id limit 1`
  );

/** An opportunity always has a status and a currency: those of the settings, unless others are given. */
export const beginsWithDefaults = filling(
  'api::opportunity.opportunity',
  ['create', 'update'],
  async (write) => {
    const { strapi } = write;
    const status = (await relatedIdAfter(write, 'stage')) === null ? await firstStatus(strapi) : undefined;
    const currency = valueAfter<string>(write, 'currency');
    return {
      ...(status && { stage: { set: [{ id: status.id }] } }),
      ...(currency === null && {
        currency: (await companyOf(strapi).settings()).defaultCurrency,
      }),
    };
  }
);
