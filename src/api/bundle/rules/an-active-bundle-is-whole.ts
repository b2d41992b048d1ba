import { bundleProblems } from '../../../domain/price-book/bundle';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { after } from '../../../platform/write-gate/write';
import { loadBundle, productsOfBook } from '../commands/load-bundles';

/** Whoever makes a bundle by its parts switches it on when it is whole (BUN-01, BUN-05, BUN-06). */
export const anActiveBundleIsWhole = after(
  'api::bundle.bundle',
  ['create', 'update'],
  async ({ strapi, row }) => {
    if (row?.active !== true) return;
    const { items, bookRow } = await loadBundle(strapi, { documentId: row.document_id, lock: false });
    const products = await productsOfBook(strapi, bookRow);
    const problems = bundleProblems(
      items.map(({ product, quantity, weight }) => ({ product: product.documentId, quantity, weight })),
      new Set(products.keys())
    );
    refuseFields(problems.map(({ code }) => ({ code, path: 'active' })));
  }
);
