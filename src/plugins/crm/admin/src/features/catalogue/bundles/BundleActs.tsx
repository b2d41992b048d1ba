import { useState } from 'react';
import { Field, Typography } from '@strapi/design-system';
import type { NamedRecord } from '../../../../../../../wire/commands/account-search';
import type { ShownBundle } from '../../../../../../../wire/services/bundle';
import { CommandDialog } from '../../../shared/components/CommandDialog';
import { Reasons } from '../../../shared/components/Reasons';
import { useMayOn, usePermittedCommands } from '../../../shared/may';
import { RelationPicker } from '../../../shared/records/RelationPicker';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
import { ConfirmDelete } from '../../../shared/screen/AskFirst';
import { useScreenText } from '../../../shared/screen-text';
import { RowMenu } from '../../../shared/tabs/RowMenu';
import { useCopyBundleMutation, useMoveBundleMutation } from '../api';
import { BOOK } from '../book/fields';
import { BUNDLE, EditBundle } from './EditBundle';

export type BundleAct = 'edit' | 'copy' | 'move' | 'delete';

interface MenuProps {
  readonly bundle: ShownBundle;
  readonly onAct: (act: BundleAct) => void;
}

export const BundleMenu = ({ bundle, onAct }: MenuProps) => {
  const t = useScreenText('catalogue');
  const may = usePermittedCommands();
  const mayDelete = useMayOn('delete', BUNDLE);
  const acts: readonly BundleAct[] = [
    ...(may('bundle.replace-items') ? (['edit'] as const) : []),
    ...(may('bundle.copy') ? (['copy'] as const) : []),
    ...(may('bundle.move') ? (['move'] as const) : []),
    ...(mayDelete ? (['delete'] as const) : []),
  ];
  return (
    <RowMenu
      name={bundle.name}
      actions={acts.map((act) => ({ key: act, label: t(`act.${act}`), onSelect: () => onAct(act) }))}
    />
  );
};

interface DialogProps {
  readonly bundle: ShownBundle;
  readonly onClose: () => void;
}

/** A new bundle like this one, in its book; its code is its own. */
const CopyBundle = ({ bundle, onClose }: DialogProps) => {
  const t = useScreenText('catalogue');
  const [name, setName] = useState(bundle.name);
  const [code, setCode] = useState('');
  const [copy, { isLoading, error }] = useCopyBundleMutation();
  const confirm = async () => {
    const data = { name: name.trim(), code: code.trim() };
    if (!('error' in (await copy({ bundle: bundle.documentId, data })))) onClose();
  };
  return (
    <CommandDialog
      title={t('bundle.copy', { name: bundle.name })}
      onClose={onClose}
      confirm={{
        label: t('bundle.copy.confirm'),
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
    </CommandDialog>
  );
};

const MoveBundle = ({ bundle, onClose }: DialogProps) => {
  const t = useScreenText('catalogue');
  const [book, setBook] = useState<NamedRecord | null>(null);
  const [move, { isLoading, error }] = useMoveBundleMutation();
  const confirm = async () => {
    if (book && !('error' in (await move({ bundle: bundle.documentId, priceBook: book.documentId }))))
      onClose();
  };
  return (
    <CommandDialog
      title={t('bundle.move', { name: bundle.name })}
      onClose={onClose}
      confirm={{
        label: t('bundle.move.confirm'),
        onClick: () => void confirm(),
        isRunning: isLoading,
        isDisabled: book === null,
      }}
    >
      {error ? <Reasons reasons={reasonsOf(error)} /> : null}
      <Typography>{t('bundle.move.text')}</Typography>
      <RelationPicker
        uid={BOOK}
        label={t('book')}
        value={book}
        onChange={setBook}
        filters={{ documentId: { $ne: bundle.priceBook.documentId } }}
        required
      />
    </CommandDialog>
  );
};

const DeleteBundle = ({ bundle, onClose }: DialogProps) => {
  const t = useScreenText('catalogue');
  return (
    <ConfirmDelete
      uid={BUNDLE}
      documentId={bundle.documentId}
      title={t('delete.title', { name: bundle.name })}
      text={t('delete.bundle')}
      onClose={onClose}
    />
  );
};

interface ActsProps extends DialogProps {
  readonly book: string;
  readonly act: BundleAct;
}

export const BundleActs = ({ book, act, ...props }: ActsProps) => {
  if (act === 'edit') return <EditBundle book={book} {...props} />;
  if (act === 'copy') return <CopyBundle {...props} />;
  return act === 'move' ? <MoveBundle {...props} /> : <DeleteBundle {...props} />;
};
