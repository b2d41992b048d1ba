import { useState } from 'react';
import { Checkbox, Field } from '@strapi/design-system';
import { CommandDialog } from '../../../shared/components/CommandDialog';
import { Reasons } from '../../../shared/components/Reasons';
import { useMayOn, usePermittedCommands } from '../../../shared/may';
import type { StoredRecord } from '../../../shared/records/api';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
import { ConfirmDelete } from '../../../shared/screen/AskFirst';
import { useScreenText } from '../../../shared/screen-text';
import { RowMenu } from '../../../shared/tabs/RowMenu';
import { useCopyProductMutation } from '../api';
import { EditProduct } from './EditProduct';
import { PRODUCT } from './fields';

export type ProductAct = 'edit' | 'copy' | 'delete';

interface MenuProps {
  readonly product: StoredRecord;
  readonly onAct: (act: ProductAct) => void;
}

export const ProductMenu = ({ product, onAct }: MenuProps) => {
  const t = useScreenText('catalogue');
  const may = usePermittedCommands();
  const [mayEdit, mayDelete] = [useMayOn('update', PRODUCT), useMayOn('delete', PRODUCT)];
  const acts: readonly ProductAct[] = [
    ...(mayEdit ? (['edit'] as const) : []),
    ...(may('product.copy') ? (['copy'] as const) : []),
    ...(mayDelete ? (['delete'] as const) : []),
  ];
  return (
    <RowMenu
      name={String(product.name)}
      actions={acts.map((act) => ({ key: act, label: t(`act.${act}`), onSelect: () => onAct(act) }))}
    />
  );
};

interface DialogProps {
  readonly product: StoredRecord;
  readonly onClose: () => void;
  /** Document id of a product that was made or changed just now. */
  readonly onMade: (documentId: string) => void;
}

/** A new product like this one, with another code (PROD-02). */
const CopyProduct = ({ product, onClose, onMade }: DialogProps) => {
  const t = useScreenText('catalogue');
  const [name, setName] = useState(String(product.name));
  const [code, setCode] = useState('');
  const [withPrices, setWithPrices] = useState(true);
  const [copy, { isLoading, error }] = useCopyProductMutation();
  const confirm = async () => {
    const data = { name: name.trim(), code: code.trim(), withPrices };
    const answer = await copy({ product: product.documentId, data });
    if (!('data' in answer) || !answer.data) return;
    onMade(answer.data.documentId);
    onClose();
  };
  return (
    <CommandDialog
      title={t('product.copy', { name: String(product.name) })}
      onClose={onClose}
      confirm={{
        label: t('product.copy.confirm'),
        onClick: () => void confirm(),
        isRunning: isLoading,
        isDisabled: code.trim() === '' || name.trim() === '',
      }}
    >
      {error ? <Reasons reasons={reasonsOf(error)} /> : null}
      <Field.Root name="name" required>
        <Field.Label>{t('name')}</Field.Label>
        <Field.Input value={name} onChange={({ target }) => setName(target.value)} />
      </Field.Root>
      <Field.Root name="code" required>
        <Field.Label>{t('code')}</Field.Label>
        <Field.Input value={code} onChange={({ target }) => setCode(target.value)} />
      </Field.Root>
      <Checkbox checked={withPrices} onCheckedChange={(checked) => setWithPrices(checked === true)}>
        {t('product.with-prices')}
      </Checkbox>
    </CommandDialog>
  );
};

const DeleteProduct = ({ product, onClose }: DialogProps) => {
  const t = useScreenText('catalogue');
  return (
    <ConfirmDelete
      uid={PRODUCT}
      documentId={product.documentId}
      title={t('delete.title', { name: String(product.name) })}
      text={t('delete.product')}
      onClose={onClose}
    />
  );
};

export const ProductActs = ({ act, ...props }: DialogProps & { readonly act: ProductAct }) => {
  const { product, onClose, onMade } = props;
  if (act === 'edit') return <EditProduct product={product} onClose={onClose} onSaved={onMade} />;
  return act === 'copy' ? <CopyProduct {...props} /> : <DeleteProduct {...props} />;
};
