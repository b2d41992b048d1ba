import type { DecimalInput } from '../../../domain/money/decimal';
import { priceRowProblems, type PriceRowDraft } from '../../../domain/price-book/price-row-problems';
import type { PriceRow } from '../../../domain/price-book/price-row';
import { sqlOne } from '../../../platform/database/sql';
import { listLink } from '../../../platform/database/list-link';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { serviceOf } from '../../../platform/services';
import { after, type StoredRow, type Written } from '../../../platform/write-gate/write';
import type { PriceBookService } from '../../../wire/services/price-book';

const BOOK = 'api::price-book.price-book';

const draftOf = (row: StoredRow): PriceRowDraft => ({
  id: row.id,
  priceBook: row.price_book_fk as number,
  product: row.product_fk as number | null,
  bundle: row.bundle_fk as number | null,
  unit: row.unit_fk as number,
  currency: row.currency as string,
  unitPrice: row.unit_price as DecimalInput,
  brand: row.brand_fk as number | null,
  productVersion: row.product_version_fk as number | null,
  minQuantity: (row.min_quantity as DecimalInput | null) ?? 0,
  validFrom: row.valid_from as string | null,
  validTo: row.valid_to as string | null,
});

interface Surroundings {
  readonly brands: readonly number[];
  readonly productVersions: readonly number[];
  readonly productActive: boolean;
  readonly unitActive: boolean;
  readonly bookOfBundle: number | null;
}

/** What the row must fit, in one question. */
const surroundingsOf = async ({ strapi }: Written, row: StoredRow): Promise<Surroundings> => {
  const list = (attribute: string): string => {
    const link = listLink(strapi, BOOK, attribute);
    return `array(select l.${link.targetColumn} from ${link.linkTable} l where l.${link.ownColumn} = p.price_book_fk)`;
  };
  const found = await sqlOne<Surroundings>(
    strapi,
    `select ${list('brands')} as brands, ${list('productVersions')} as "productVersions",
            (select coalesce(t.active, false) from products t where t.id = p.product_fk) as "productActive",
            (select coalesce(t.active, false) from units t where t.id = p.unit_fk) as "unitActive",
            (select t.price_book_fk from bundles t where t.id = p.bundle_fk) as "bookOfBundle"
     from prices p where p.id = ?`,
    [row.id]
  );
  if (!found) throw new Error('The price that was just written is gone');
  return found;
};

const siblingsOf = ({ strapi }: Written, row: StoredRow): Promise<readonly PriceRow[]> =>
  serviceOf<PriceBookService>(strapi, BOOK).priceRows({
    priceBookId: row.price_book_fk as number,
    items: [
      {
        productId: row.product_fk as number | null,
        bundleId: row.bundle_fk as number | null,
        unitId: row.unit_fk as number,
      },
    ],
  });

/** What is no longer sold gets no new price; a price that it already has may still be changed or ended. */
const isNewFor = ({ stored }: Written, row: StoredRow, column: string): boolean =>
  stored?.[column] !== row[column];

/** Every reason at its field: numbers, currency, validity, brand and version of the book, overlap (PB-13, PB-14). */
export const isASoundPrice = after('api::price.price', ['create', 'update'], async (written) => {
  const { row } = written;
  if (!row) return;
  const around = await surroundingsOf(written, row);
  const unitInactive = isNewFor(written, row, 'unit_fk') && !around.unitActive;
  refuseFields([
    ...(unitInactive ? [{ code: 'unit.inactive', path: 'unit' }] : []),
    ...priceRowProblems(draftOf(row), {
      book: around,
      bookOfBundle: around.bookOfBundle,
      productActive: around.productActive || !isNewFor(written, row, 'product_fk'),
      siblings: await siblingsOf(written, row),
    }),
  ]);
});
