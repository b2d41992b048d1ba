import type { Reason } from '../../../domain/shared/rule-violation';
import type { LineInput } from '../../../wire/commands/quote';
import type { LoadedLine } from '../../../wire/quote-aggregate';
import type { LineReferences } from './find-line-references';

/** A line as sent, beside the line as stored when it exists. */
export interface ItemDraft {
  readonly input: LineInput;
  readonly stored: LoadedLine | undefined;
}

/** A line sells a product or a bundle (BUN-10): naming the one takes the other off. Document ids. */
const itemAfter = ({ input, stored }: ItemDraft) => ({
  product: input.product !== undefined ? input.product : input.bundle ? null : (stored?.product ?? null),
  bundle: input.bundle !== undefined ? input.bundle : input.product ? null : (stored?.bundle ?? null),
});

/** What a line sends anew, as found; nothing when it keeps what it had. */
export const newItem = ({ input }: ItemDraft, found: LineReferences) =>
  (input.product ? found.products.get(input.product) : undefined) ??
  (input.bundle ? found.bundles.get(input.bundle) : undefined);

/** Row numbers of what the line sells after the edit. */
export const itemRows = (draft: ItemDraft, found: LineReferences) => {
  const { input, stored } = draft;
  const { product, bundle } = itemAfter(draft);
  const rowOf = (
    wanted: string | null,
    sent: unknown,
    rows: LineReferences['products'],
    before?: number | null
  ) => (wanted === null ? null : sent === undefined ? (before ?? null) : (rows.get(wanted)?.row ?? null));
  return {
    productRow: rowOf(product, input.product, found.products, stored?.productRow),
    bundleRow: rowOf(bundle, input.bundle, found.bundles, stored?.bundleRow),
  };
};

type Fault = readonly [code: string, field: 'product' | 'bundle'];

const when = (holds: boolean, ...fault: Fault): Fault[] => (holds ? [fault] : []);

/** What no longer is sold stays on the lines that have it. */
const faultsOfNewItem = ({ input, stored }: ItemDraft, found: LineReferences, book: number): Fault[] => {
  const product = found.products.get(input.product ?? '');
  const bundle = found.bundles.get(input.bundle ?? '');
  const isNewBundle = bundle !== undefined && stored?.bundle !== input.bundle;
  return [
    ...when(Boolean(input.product) && !product, 'relation.unknown', 'product'),
    ...when(product?.active === false && stored?.product !== input.product, 'product.inactive', 'product'),
    ...when(Boolean(input.bundle) && !bundle, 'relation.unknown', 'bundle'),
    ...when(isNewBundle && !bundle.active, 'bundle.inactive', 'bundle'),
    ...when(isNewBundle && bundle.bookRow !== book, 'bundle.not-in-book', 'bundle'),
  ];
};

/** Everything wrong with what the line at `position` (from 1) sells; `priceBook`: the row number of the line's book. */
export const reasonsAgainstItem = (
  draft: ItemDraft & { readonly position: number },
  found: LineReferences,
  priceBook: number
): Reason[] => {
  const { input, position } = draft;
  const { product, bundle } = itemAfter(draft);
  const isProductLine = input.type === 'product';
  const faults = [
    ...faultsOfNewItem(draft, found, priceBook),
    ...when(isProductLine && !product && !bundle, 'quote-line.product-missing', 'product'),
    ...when(isProductLine && Boolean(product && bundle), 'quote-line.product-and-bundle', 'bundle'),
    ...when(!isProductLine && Boolean(input.product), 'quote-line.product-not-accepted', 'product'),
    ...when(!isProductLine && Boolean(input.bundle), 'quote-line.product-not-accepted', 'bundle'),
  ];
  return faults.map(([code, field]) => ({
    code,
    details: { path: ['lines', String(position - 1), field] },
  }));
};
