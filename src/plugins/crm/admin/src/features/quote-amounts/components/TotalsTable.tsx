import { FigureTable, type Row } from '../../../shared/components/FigureTable';
import { useFigures } from '../../../shared/figures';
import { useText } from '../../../shared/text';

interface Props {
  readonly currency: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly rates?: readonly { readonly taxRate: string; readonly tax: string }[];
  /** What a rounding line adds to the price; '0.00' without one. */
  readonly rounding?: string;
}

const isZero = (amount: string): boolean => !/[1-9]/.test(amount);

/** Net, tax by rate and total; the currency once, above them. */
export const TotalsTable = ({ currency, net, tax, gross, rates, rounding }: Props) => {
  const t = useText();
  const { amount, percent } = useFigures();
  const taxes: readonly Row[] = rates?.map((rate) => ({
    key: rate.taxRate,
    cells: [t('amounts.tax-at', { rate: percent(rate.taxRate) }), amount(rate.tax)],
  })) ?? [{ key: 'tax', cells: [t('amounts.tax'), amount(tax)] }];
  const rows: readonly Row[] = [
    { key: 'net', cells: [t('amounts.net'), amount(net)] },
    ...taxes,
    { key: 'gross', cells: [t('amounts.gross'), amount(gross)], kind: 'sum' },
    ...(rounding && !isZero(rounding)
      ? [{ key: 'rounding', cells: [t('amounts.rounding'), amount(rounding)] }]
      : []),
  ];
  const columns = [{ label: '' }, { label: currency, isFigure: true }];
  return <FigureTable label={t('amounts.in', { currency })} columns={columns} rows={rows} />;
};
