import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import type { PricesOfBook } from '../../../../../../../wire/commands/price-book-answers';
import type { ShownBundle } from '../../../../../../../wire/services/bundle';
import { Reasons } from '../../../shared/components/Reasons';
import { type FieldSpec, toWire } from '../../../shared/forms/field-spec';
import { FieldGrid } from '../../../shared/forms/FieldGrid';
import { useDraft } from '../../../shared/forms/use-draft';
import { useDoneNotice } from '../../../shared/notify';
import { useUpdateRecordMutation } from '../../../shared/records/api';
import { useRefusal } from '../../../shared/refusal/use-refusal';
import { Drawer } from '../../../shared/screen/Drawer';
import { useScreenText } from '../../../shared/screen-text';
import { useAddBundleMutation, usePricesQuery, useReplaceItemsMutation } from '../api';
import { shortDecimal } from '../prices/price-values';
import { isOfItems, ItemsEditor } from './ItemsEditor';
import { type ItemDraft, NEW_ITEM, plainItems } from './shares';

export const BUNDLE = 'api::bundle.bundle';

interface Props {
  readonly book: string;
  /** Without it a new one is made. */
  readonly bundle?: ShownBundle;
  readonly onClose: () => void;
}

const FIELDS: readonly FieldSpec[] = [
  { name: 'name', kind: 'text', required: true, isHalf: true },
  { name: 'code', kind: 'text', required: true, isHalf: true },
  { name: 'description', kind: 'long-text' },
  { name: 'active', kind: 'flag' },
];

const BLANK: readonly ItemDraft[] = [
  { ...NEW_ITEM, key: 1 },
  { ...NEW_ITEM, key: 2 },
];

const itemsOf = ({ items }: ShownBundle): readonly ItemDraft[] =>
  items.map(({ product, quantity, weight }, index) => ({
    key: index + 1,
    product: product.documentId,
    quantity: shortDecimal(quantity),
    weight: shortDecimal(weight),
  }));

const pricedProducts = (data: PricesOfBook | undefined): PricesOfBook['products'] => {
  const priced = new Set(data?.prices.map(({ product }) => product));
  return (data?.products ?? []).filter(({ documentId }) => priced.has(documentId));
};

const useDraftOf = (bundle: ShownBundle | undefined) => {
  const before = useMemo(() => (bundle ? itemsOf(bundle) : BLANK), [bundle]);
  const [items, setItems] = useState(before);
  const { name = '', code = '', description = '', active = true } = bundle ?? {};
  const fields = useDraft({ name, code, description: description ?? '', active });
  return { ...fields, items, setItems, itemsChanged: items !== before };
};

const isShown = (path: string): boolean => isOfItems(path) || FIELDS.some(({ name }) => name === path);

/** A new bundle is one request; of one that exists, fields and products are saved each by itself. */
const useSave = ({ book, bundle, onClose }: Props, draft: ReturnType<typeof useDraftOf>) => {
  const t = useScreenText('catalogue');
  const { locale } = useIntl();
  const tellDone = useDoneNotice();
  const [add, adding] = useAddBundleMutation();
  const [update, updating] = useUpdateRecordMutation();
  const [replace, replacing] = useReplaceItemsMutation();
  const stored = async ({ documentId }: ShownBundle): Promise<boolean> => {
    const items = plainItems(draft.items, locale);
    if (draft.itemsChanged && 'error' in (await replace({ bundle: documentId, items }))) return false;
    const data = toWire(draft.changes);
    return !draft.isChanged || !('error' in (await update({ uid: BUNDLE, documentId, data })));
  };
  const made = async (): Promise<boolean> => {
    const data = { ...toWire(draft.draft), items: plainItems(draft.items, locale) };
    return !('error' in (await add({ book, data })));
  };
  const save = async () => {
    if (!(await (bundle ? stored(bundle) : made()))) return;
    tellDone(t('bundle.saved'));
    onClose();
  };
  return {
    save,
    error: adding.error ?? replacing.error ?? updating.error,
    isRunning: adding.isLoading || replacing.isLoading || updating.isLoading,
  };
};

/** A bundle with its products and what share of its price each of them gets (BUN-03, BUN-06). */
export const EditBundle = (props: Props) => {
  const { book, bundle, onClose } = props;
  const t = useScreenText('catalogue');
  const { data } = usePricesQuery(book);
  const draft = useDraftOf(bundle);
  const { save, error, isRunning } = useSave(props, draft);
  const { reasons, errorOf } = useRefusal(error, { uid: BUNDLE, fields: isShown });
  const isChanged = draft.isChanged || draft.itemsChanged;
  const products = useMemo(() => pricedProducts(data), [data]);
  return (
    <Drawer
      isWide
      title={t(bundle ? 'bundle.edit' : 'bundle.new')}
      confirm={{
        label: t(bundle ? 'save' : 'bundle.create'),
        onClick: () => void save(),
        isRunning,
        isDisabled: !isChanged,
      }}
      isChanged={isChanged}
      onClose={onClose}
    >
      <Reasons reasons={reasons} />
      <FieldGrid uid={BUNDLE} fields={FIELDS} draft={draft.draft} onChange={draft.set} errorOf={errorOf} />
      <ItemsEditor items={draft.items} products={products} onChange={draft.setItems} errorOf={errorOf} />
    </Drawer>
  );
};
