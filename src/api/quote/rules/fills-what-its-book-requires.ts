import { refuseFields } from '../../../platform/http/refuse-fields';
import { serviceOf } from '../../../platform/services';
import { after } from '../../../platform/write-gate/write';
import type { PriceBookService } from '../../../wire/services/price-book';

/** A draft is filled while it is edited, also when its book has come to ask for more since it was made (PB, QUO-08). */
export const fillsWhatItsBookRequires = after('api::quote.quote', ['update'], async ({ strapi, row }) => {
  if (row?.state !== 'draft') return;
  refuseFields(await serviceOf<PriceBookService>(strapi, 'api::price-book.price-book').missingFields(row.id));
});
