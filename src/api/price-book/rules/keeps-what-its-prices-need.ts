import { refuseFields } from '../../../platform/http/refuse-fields';
import { after } from '../../../platform/write-gate/write';
import { pricesOutsideLists } from '../questions/prices-outside-lists';

/** A brand or version stays in the book while the book has prices for it (PB-12, PB-14). */
export const keepsWhatItsPricesNeed = after(
  'api::price-book.price-book',
  ['update'],
  async ({ strapi, row }) => {
    if (row) refuseFields(await pricesOutsideLists(strapi, row.id));
  }
);
