import { useState } from 'react';
import { Combobox, ComboboxOption, Field, Typography } from '@strapi/design-system';
import { CURRENCIES } from '../../../../../../../domain/money/currency';
import type { Workbench } from '../../../../../../../wire/quote-workbench';
import { CommandDialog } from '../../../shared/components/CommandDialog';
import { FigureTable } from '../../../shared/components/FigureTable';
import { Reasons } from '../../../shared/components/Reasons';
import { useApplicableBooksQuery } from '../../../shared/deals/api';
import { PriceBasisFields, usePriceBasis } from '../../../shared/deals/PriceBasis';
import { useFigures } from '../../../shared/figures';
import { useDoneNotice } from '../../../shared/notify';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
import { SkeletonLines } from '../../../shared/screen/Skeleton';
import { useScreenText } from '../../../shared/screen-text';
import { type Repriced, type Repricing, usePreviewRepricingQuery, useRepriceMutation } from '../api';

interface Props {
  readonly workbench: Workbench;
  readonly onClose: () => void;
}

/** Lines that cost something else, and what all comes to: now, and then. */
const useRows = ({ lines, before, net, tax, gross }: Repriced) => {
  const t = useScreenText('workbench');
  const { amount } = useFigures();
  const shown = (text: string | undefined): string => (text === undefined ? '–' : amount(text));
  return [
    ...lines
      .filter((line) => line.before.net !== line.net)
      .map((line) => ({ key: line.documentId, cells: [line.name, shown(line.before.net), shown(line.net)] })),
    { key: 'net', cells: [t('totals.net'), shown(before.net), shown(net)] },
    { key: 'tax', cells: [t('totals.taxes'), shown(before.tax), shown(tax)] },
    { key: 'gross', cells: [t('totals.gross'), shown(before.gross), shown(gross)], kind: 'sum' as const },
  ];
};

const Figures = ({ repriced }: { readonly repriced: Repriced }) => {
  const t = useScreenText('workbench');
  const { amount, day } = useFigures();
  const { before, currency, exchangeRate, exchangeRateDate } = repriced;
  return (
    <>
      <FigureTable
        label={t('currency.preview')}
        columns={[
          { label: '' },
          { label: t('reprice.before', { currency: before.currency }), isFigure: true },
          { label: t('reprice.after', { currency }), isFigure: true },
        ]}
        rows={useRows(repriced)}
      />
      {exchangeRate && exchangeRateDate ? (
        <Typography variant="pi" textColor="neutral600">
          {t('currency.rate', { rate: amount(exchangeRate), day: day(exchangeRateDate) })}
        </Typography>
      ) : null}
    </>
  );
};

const Preview = ({ change }: { readonly change: Repricing }) => {
  const { currentData, error } = usePreviewRepricingQuery(change);
  if (error) return <Reasons reasons={reasonsOf(error)} />;
  return currentData ? <Figures repriced={currentData} /> : <SkeletonLines lines={4} />;
};

const useReprice = (onDone: () => void, done: string) => {
  const tellDone = useDoneNotice();
  const [reprice, { isLoading, error }] = useRepriceMutation();
  const confirm = async (change: Repricing) => {
    if ('error' in (await reprice(change))) return;
    tellDone(done);
    onDone();
  };
  return { confirm, isLoading, error };
};

/** Every line priced again in another currency; what it comes to is shown before. */
export const CurrencyDialog = ({ workbench, onClose }: Props) => {
  const t = useScreenText('workbench');
  const shared = useScreenText('shared');
  const [currency, setCurrency] = useState('');
  const { confirm, isLoading, error } = useReprice(onClose, t('done.currency', { currency }));
  const change: Repricing = { quote: workbench.quote.documentId, by: 'currency', data: { currency } };
  return (
    <CommandDialog
      title={t('currency.title', { number: workbench.quote.number })}
      onClose={onClose}
      confirm={{
        label: t('currency.confirm'),
        onClick: () => void confirm(change),
        isRunning: isLoading,
        isDisabled: currency === '',
      }}
    >
      <Field.Root name="currency" required hint={t('currency.hint')}>
        <Field.Label>{t('currency.label')}</Field.Label>
        <Combobox
          autocomplete={{ type: 'list', filter: 'startsWith' }}
          placeholder={shared('picker.placeholder')}
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
      {currency && !error ? <Preview change={change} /> : null}
    </CommandDialog>
  );
};

const idIn = (record: { readonly documentId: string } | null): string | undefined => record?.documentId;

/** Another applicable book, brand or version (QUO-14); what the lines cost then is shown before. */
export const PriceBookDialog = ({ workbench, onClose }: Props) => {
  const t = useScreenText('workbench');
  const { quote, opportunity, priceBook, brand, productVersion } = workbench;
  const { data: books, error: unread } = useApplicableBooksQuery(opportunity.documentId);
  const given = { priceBook: idIn(priceBook), brand: idIn(brand), productVersion: idIn(productVersion) };
  const basis = usePriceBasis(books, given);
  const book = books?.find(({ documentId }) => documentId === basis.priceBook)?.name ?? '';
  const { confirm, isLoading, error } = useReprice(onClose, t('done.price-book', { book }));
  const isOther =
    basis.priceBook !== given.priceBook ||
    basis.brand !== (given.brand ?? null) ||
    basis.productVersion !== (given.productVersion ?? null);
  const change: Repricing | undefined =
    basis.priceBook && isOther
      ? {
          quote: quote.documentId,
          by: 'price-book',
          data: { priceBook: basis.priceBook, brand: basis.brand, productVersion: basis.productVersion },
        }
      : undefined;
  const problem = error ?? unread;
  return (
    <CommandDialog
      title={t('price-book.title', { number: quote.number })}
      onClose={onClose}
      confirm={{
        label: t('price-book.confirm'),
        onClick: () => (change ? void confirm(change) : undefined),
        isRunning: isLoading,
        isDisabled: !change,
      }}
    >
      <Typography textColor="neutral600">{t('price-book.hint')}</Typography>
      {books ? <PriceBasisFields books={books} basis={basis} /> : null}
      {!books && !unread ? <SkeletonLines lines={2} /> : null}
      {problem ? <Reasons reasons={reasonsOf(problem)} /> : null}
      {change && !error ? <Preview change={change} /> : null}
    </CommandDialog>
  );
};
