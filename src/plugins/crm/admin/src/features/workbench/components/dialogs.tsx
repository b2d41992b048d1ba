import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ConfirmDialog } from '@strapi/admin/strapi-admin';
import { Button, Combobox, ComboboxOption, Dialog, Field, Textarea, Typography } from '@strapi/design-system';
import { CURRENCIES } from '../../../../../../../domain/money/currency';
import type { Workbench } from '../../../../../../../wire/quote-workbench';
import { CommandDialog } from '../../../shared/components/CommandDialog';
import { FigureTable } from '../../../shared/components/FigureTable';
import { Reasons } from '../../../shared/components/Reasons';
import { useFigures } from '../../../shared/figures';
import { useDoneNotice } from '../../../shared/notify';
import { useDeleteRecordMutation } from '../../../shared/records/api';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
import { useScreenText } from '../../../shared/screen-text';
import { useChangeCurrencyMutation, useLoseQuoteMutation, usePreviewCurrencyQuery } from '../api';

interface Props {
  readonly workbench: Workbench;
  readonly onClose: () => void;
}

/** A quote is lost for a reason that is kept. */
export const LoseDialog = ({ workbench, onClose }: Props) => {
  const t = useScreenText('workbench');
  const tellDone = useDoneNotice();
  const [reason, setReason] = useState('');
  const [lose, { isLoading, error }] = useLoseQuoteMutation();
  const confirm = async () => {
    if ('error' in (await lose({ quote: workbench.quote.documentId, reason: reason.trim() }))) return;
    tellDone(t('done.lose'));
    onClose();
  };
  return (
    <CommandDialog
      title={t('lose.title', { number: workbench.quote.number })}
      onClose={onClose}
      confirm={{
        label: t('lose.confirm'),
        onClick: () => void confirm(),
        isRunning: isLoading,
        isDisabled: reason.trim() === '',
      }}
    >
      {error ? <Reasons reasons={reasonsOf(error)} /> : null}
      <Field.Root name="reason" required hint={t('lose.hint')}>
        <Field.Label>{t('lose.reason')}</Field.Label>
        <Textarea value={reason} onChange={({ target }) => setReason(target.value)} />
        <Field.Hint />
      </Field.Root>
    </CommandDialog>
  );
};

const Preview = ({ workbench, currency }: { readonly workbench: Workbench; readonly currency: string }) => {
  const t = useScreenText('workbench');
  const { amount, day } = useFigures();
  const { currentData, error } = usePreviewCurrencyQuery({ quote: workbench.quote.documentId, currency });
  if (error) return <Reasons reasons={reasonsOf(error)} />;
  if (!currentData) return <Typography textColor="neutral600">{t('picker.searching')}</Typography>;
  const { net, tax, gross, exchangeRate, exchangeRateDate } = currentData;
  const rows = [
    { key: 'net', cells: [t('totals.net'), amount(net)] },
    { key: 'tax', cells: [t('totals.taxes'), amount(tax)] },
    { key: 'gross', cells: [t('totals.gross'), amount(gross)], kind: 'sum' as const },
  ];
  return (
    <>
      <FigureTable
        label={t('currency.preview')}
        columns={[{ label: t('totals.what') }, { label: currency, isFigure: true }]}
        rows={rows}
      />
      {exchangeRate && exchangeRateDate ? (
        <Typography variant="pi" textColor="neutral600">
          {t('currency.rate', { rate: amount(exchangeRate), day: day(exchangeRateDate) })}
        </Typography>
      ) : null}
    </>
  );
};

/** Every line priced again in another currency; what it comes to is shown before. */
export const CurrencyDialog = ({ workbench, onClose }: Props) => {
  const t = useScreenText('workbench');
  const shared = useScreenText('shared');
  const tellDone = useDoneNotice();
  const [currency, setCurrency] = useState('');
  const [change, { isLoading, error }] = useChangeCurrencyMutation();
  const confirm = async () => {
    if ('error' in (await change({ quote: workbench.quote.documentId, currency }))) return;
    tellDone(t('done.currency', { currency }));
    onClose();
  };
  return (
    <CommandDialog
      title={t('currency.title', { number: workbench.quote.number })}
      onClose={onClose}
      confirm={{
        label: t('currency.confirm'),
        onClick: () => void confirm(),
        isRunning: isLoading,
        isDisabled: currency === '',
      }}
    >
      <Field.Root name="currency" required hint={t('currency.hint')}>
        <Field.Label>{t('currency.label')}</Field.Label>
        <Combobox
          autocomplete={{ type: 'list', filter: 'startsWith' }}
          noOptionsMessage={() => shared('picker.none')}
          value={currency}
          onChange={(value?: string) => setCurrency(value ?? '')}
          clearLabel={t('clear')}
          onClear={() => setCurrency('')}
        >
          {CURRENCIES.filter((code) => code !== workbench.quote.currency).map((code) => (
            <ComboboxOption key={code} value={code}>
              {code}
            </ComboboxOption>
          ))}
        </Combobox>
        <Field.Hint />
      </Field.Root>
      {error ? <Reasons reasons={reasonsOf(error)} /> : null}
      {currency && !error ? <Preview workbench={workbench} currency={currency} /> : null}
    </CommandDialog>
  );
};

/** Deleting says what goes with it. */
export const DeleteDialog = ({ workbench, onClose, onGone }: Props & { readonly onGone: () => void }) => {
  const t = useScreenText('workbench');
  const navigate = useNavigate();
  const tellDone = useDoneNotice();
  const [remove, { isLoading, error }] = useDeleteRecordMutation();
  const { quote, opportunity, lines } = workbench;
  const confirm = async () => {
    if ('error' in (await remove({ uid: 'api::quote.quote', documentId: quote.documentId }))) return;
    onGone();
    tellDone(t('done.delete', { number: quote.number }));
    void navigate(`/plugins/crm/opportunities/${opportunity.documentId}`);
  };
  return (
    <Dialog.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <ConfirmDialog
        title={t('delete.title', { number: quote.number })}
        startAction={
          <Button fullWidth variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        }
        endAction={
          <Button fullWidth variant="danger-light" loading={isLoading} onClick={() => void confirm()}>
            {t('delete.confirm')}
          </Button>
        }
      >
        <>
          {t('delete.text', { lines: lines.length })}
          {error ? <Reasons reasons={reasonsOf(error)} /> : null}
        </>
      </ConfirmDialog>
    </Dialog.Root>
  );
};
