import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { asSystem } from '../../../platform/actor/actor';
import { updateRows } from '../../../platform/bulk/write-rows';
import { sqlOne } from '../../../platform/database/sql';
import { inTransaction } from '../../../platform/database/transaction';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { relatedIdAfter, relationChanges } from '../../../platform/write-gate/record-after';
import type { Act } from '../../../platform/write-gate/write';
import type { ShownBundle } from '../../../wire/services/bundle';
import { problemsInBook } from './fits-book';
import { loadBundle, presentBundle } from './load-bundles';

/** Counted as the system: a quote that the caller does not see holds the bundle to its book, too. */
const refuseQuoted = async (strapi: Core.Strapi, bundle: number): Promise<void> => {
  const held = await asSystem(() =>
    sqlOne(strapi, 'select 1 from quote_lines where bundle_fk = ? limit 1', [bundle])
  );
  if (held) throw new RuleViolation('bundle.in-quotes', {}, 'conflict');
};

/**
 * A bundle whose price book changes takes its prices along (BUN-09). Refuses products, brands and versions that the
 * other book does not have (400), and bundles that quotes have (409): those are copied.
 */
export const updateBundle: Act = async (write, proceed) => {
  const { strapi } = write;
  if (!(await relationChanges(write, 'priceBook'))) return proceed();
  const bundle = await loadBundle(strapi, { documentId: write.documentId as string, lock: true });
  const priceBook = (await relatedIdAfter(write, 'priceBook')) as number;
  await refuseQuoted(strapi, bundle.row);
  refuseFields(await problemsInBook(strapi, bundle, priceBook));
  await updateRows(
    strapi,
    'api::price.price',
    bundle.prices.map(({ row }) => ({ id: row, priceBook }))
  );
  return proceed();
};

/** The same by its own name, for programs and the panel's actions. */
export const moveBundle = (
  strapi: Core.Strapi,
  { documentId, priceBook }: { readonly documentId: string; readonly priceBook: string }
): Promise<ShownBundle> =>
  inTransaction(strapi, async () => {
    const { documentId: found } = await loadBundle(strapi, { documentId, lock: true });
    await strapi
      .documents('api::bundle.bundle')
      .update({ documentId: found, data: { priceBook: { set: [{ documentId: priceBook }] } } as never });
    return presentBundle(await loadBundle(strapi, { documentId: found, lock: false }));
  });
