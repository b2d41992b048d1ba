import { useIntl } from 'react-intl';
import { amountText } from '../../../shared/amount-text';
import { Money } from '../../../shared/Shown';

interface Props {
  /** Decimal text; null: not known. */
  readonly value: string | null;
  readonly currency: string;
}

/** What a deal is worth, exactly. */
export const Worth = ({ value, currency }: Props) => (
  <Money amount={value === null ? null : amountText(value, currency)} currency={currency} />
);

/** The same in short, for narrow places; whole on hover. */
export const ShortWorth = ({ value, currency }: { readonly value: string; readonly currency: string }) => {
  const intl = useIntl();
  const shown = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const short = { notation: 'compact', maximumFractionDigits: 1 } as const;
  return (
    <span
      title={`${currency} ${amountText(value, currency)}`}
      style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}
    >
      {intl.formatNumber(Number(value), { ...shown, ...short })}
    </span>
  );
};
