import type { Core } from '@strapi/strapi';
import type { SoldLine, SoldProduct } from '../../../domain/contract/contract-lines';
import { groupRows } from '../../../platform/database/group-rows';
import { sql } from '../../../platform/database/sql';
import type { LoadedLine, LoadedQuote } from '../../../wire/quote-aggregate';

/** What product lines sell, by row number: one product, or the products of a bundle (BUN-06, BUN-10). */
export interface SoldItems {
  readonly products: ReadonlyMap<number, SoldProduct>;
  readonly bundles: ReadonlyMap<number, readonly SoldProduct[]>;
  /** Row numbers of products by document id. */
  readonly rows: ReadonlyMap<string, number>;
}

interface ItemRow {
  readonly bundleRow: number | null;
  readonly row: number;
  readonly id: string;
  readonly itemId: string | null;
  readonly name: string;
  readonly quantity: string;
  readonly weight: string;
  readonly code: string | null;
  readonly isTimeBased: boolean;
  readonly months: number | null;
}

const TYPED = `left join product_categories c on c.id = p.category_fk left join contract_types t on t.id = c.contract_type_fk`;
const TYPE = `t.code, coalesce(t.is_time_based, false) as "isTimeBased", t.months`;

const ITEMS = `
select null::integer as "bundleRow", p.id as row, p.document_id as id, null as "itemId", p.name, '1' as quantity, '1' as weight,
  ${TYPE}, 0 as position from products p ${TYPED} where p.id = any(?)
union all
select i.bundle_fk, p.id, p.document_id, i.document_id, p.name, coalesce(i.quantity, 1)::text, i.weight::text, ${TYPE},
  coalesce(i.position, 0) from bundle_items i join products p on p.id = i.product_fk ${TYPED} where i.bundle_fk = any(?)
order by position, "itemId"`;

const soldProduct = ({
  id,
  itemId,
  name,
  quantity,
  weight,
  code,
  isTimeBased,
  months,
}: ItemRow): SoldProduct[] =>
  code === null
    ? []
    : [
        {
          productId: id,
          contractType: { code, isTimeBased, months },
          ...(itemId !== null && { bundleItem: { id: itemId, name, quantity, weight } }),
        },
      ];

/** A bundle with a product that no contract can hold sells nothing: what is left would take over its share. */
const wholeBundle = (items: readonly ItemRow[]): SoldProduct[] =>
  items.some(({ code }) => code === null) ? [] : items.flatMap(soldProduct);

/** Everything that the lines of a quote sell, in one statement. */
export const soldItems = async (strapi: Core.Strapi, quote: LoadedQuote | null): Promise<SoldItems> => {
  const lines = quote?.lines ?? [];
  const found = await sql<ItemRow>(strapi, ITEMS, [
    lines.flatMap(({ productRow }) => productRow ?? []),
    lines.flatMap(({ bundleRow }) => bundleRow ?? []),
  ]);
  const groups = groupRows(found, ({ bundleRow }) => bundleRow);
  return {
    products: new Map(
      (groups.get(null) ?? []).flatMap((item) =>
        soldProduct(item).map((product) => [item.row, product] as const)
      )
    ),
    bundles: new Map(
      [...groups].flatMap(([bundle, items]) =>
        bundle === null ? [] : [[bundle, wholeBundle(items)] as const]
      )
    ),
    rows: new Map(found.map(({ id, row }) => [id, row])),
  };
};

const productsOfLine = ({ productRow, bundleRow }: LoadedLine, items: SoldItems): readonly SoldProduct[] => {
  if (bundleRow !== null) return items.bundles.get(bundleRow) ?? [];
  const product = productRow === null ? undefined : items.products.get(productRow);
  return product ? [product] : [];
};

/** Lines as a contract takes them over. */
export const soldLines = (quote: LoadedQuote, items: SoldItems): SoldLine[] =>
  quote.lines.map((line) => ({
    ...line,
    unit: line.unitName,
    projectId: line.project,
    products: productsOfLine(line, items),
  }));
