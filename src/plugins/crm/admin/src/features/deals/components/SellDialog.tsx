import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { CommandDialog } from '../../../shared/components/CommandDialog';
import { Reasons } from '../../../shared/components/Reasons';
import { useIdempotencyKey } from '../../../shared/idempotency-key';
import { isUnanswered, reasonsOf } from '../../../shared/refusal/read-refusal';
import { AskAgain } from '../../../shared/screen/Failed';
import { useText } from '../../../shared/text';
import { type Sale, usePreviewSaleQuery, useSellMutation } from '../api';
import { SaleDone } from './SaleDone';
import { SaleOptions } from './SaleOptions';
import { SalePreview } from './SalePreview';

interface Props extends Pick<Sale, 'of' | 'documentId'> {
  readonly title: string;
  readonly onClose: () => void;
}

const useSale = (sale: Sale) => {
  const key = useIdempotencyKey();
  const [sell, { data: sold, error: refused, isLoading: isSelling, reset }] = useSellMutation();
  const { data, currentData, error, isFetching, refetch } = usePreviewSaleQuery(sale, {
    refetchOnMountOrArgChange: true,
    skip: sold !== undefined || isSelling,
  });
  const against = refused ?? (isFetching ? undefined : error);
  return {
    sold,
    isSelling,
    reasons: against ? reasonsOf(against) : [],
    isLost: against !== undefined && isUnanswered(against),
    /** Of what would be sold; a sale is repeated by its own button. */
    askAgain: refused ? undefined : () => void refetch(),
    /** What was looked at last stays on the screen while options change. */
    preview: error && !isFetching ? undefined : (currentData ?? data),
    isReady: currentData !== undefined && !isFetching && !error,
    /** Other conditions: what was refused before says nothing about them. */
    forgetRefusal: reset,
    confirm: () => void sell({ ...sale, key }),
  };
};

/** Shows what selling would write, or everything against it; sells once, however often it is confirmed. */
export const SellDialog = ({ of, documentId, title, onClose }: Props) => {
  const t = useText();
  const [startDate, setStartDate] = useState('');
  const [acceptExpired, setAcceptExpired] = useState(false);
  const sale = useSale({ of, documentId, startDate, acceptExpired });
  const changing =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      sale.forgetRefusal();
      set(value);
    };
  if (sale.sold) return <SaleDone title={title} sold={sale.sold} onClose={onClose} />;
  const isAgain = sale.preview ? sale.preview.contract.documentId !== null : false;
  const isExpired = acceptExpired || sale.reasons.some(({ code }) => code === 'quote.expired');
  return (
    <CommandDialog
      title={title}
      onClose={onClose}
      confirm={{
        label: t(isAgain ? 'sell.confirm-again' : 'sell.confirm'),
        onClick: sale.confirm,
        isRunning: sale.isSelling,
        isDisabled: !sale.isReady,
      }}
    >
      <Reasons title={sale.isLost ? undefined : t('sell.refused')} reasons={sale.reasons} />
      {sale.isLost && sale.askAgain ? <AskAgain onClick={sale.askAgain} /> : null}
      <SaleOptions
        startDate={startDate}
        onStartDate={changing(setStartDate)}
        acceptExpired={isExpired ? acceptExpired : undefined}
        onAcceptExpired={changing(setAcceptExpired)}
      />
      {sale.preview ? <SalePreview sale={sale.preview} /> : null}
      {!sale.preview && sale.reasons.length === 0 ? (
        <Typography textColor="neutral600">{t('working')}</Typography>
      ) : null}
    </CommandDialog>
  );
};
