import { Typography } from '@strapi/design-system';
import { FigureTable, type Row } from '../../../shared/components/FigureTable';
import { useFigures } from '../../../shared/figures';
import { useText } from '../../../shared/text';
import type { Amounts } from '../api';

interface Props {
  readonly amounts: Pick<Amounts, 'currency' | 'payers' | 'unassigned'>;
  /** Three columns of figures instead of the total with net and tax below the name. */
  readonly isWide?: boolean;
}

interface Share {
  readonly name: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
}

const sharesOf = ({ payers, unassigned }: Props['amounts'], nobody: string, hidden: string): Share[] => [
  ...payers.map(({ name, net, tax, gross }) => ({ name: name ?? hidden, net, tax, gross })),
  ...(unassigned.lines.length > 0
    ? [{ name: nobody, net: unassigned.net, tax: unassigned.tax, gross: unassigned.gross }]
    : []),
];

/** Who pays what, to the last minor unit; what nobody pays yet stands below. */
export const PayersTable = ({ amounts, isWide = false }: Props) => {
  const t = useText();
  const { amount } = useFigures();
  const shares = sharesOf(amounts, t('amounts.unassigned'), t('hidden-record'));
  const narrow = ({ name, net, tax, gross }: Share) => [
    <>
      {name}
      <Typography variant="pi" textColor="neutral600" tag="div">
        {t('amounts.net')} {amount(net)} · {t('amounts.tax')} {amount(tax)}
      </Typography>
    </>,
    amount(gross),
  ];
  const wide = ({ name, net, tax, gross }: Share) => [name, amount(net), amount(tax), amount(gross)];
  const rows: readonly Row[] = shares.map((share, index) => ({
    key: String(index),
    cells: isWide ? wide(share) : narrow(share),
  }));
  const figures = isWide ? [t('amounts.net'), t('amounts.tax'), t('amounts.gross')] : [amounts.currency];
  const columns = [
    { label: isWide ? '' : t('amounts.payer') },
    ...figures.map((label) => ({ label, isFigure: true })),
  ];
  return <FigureTable label={t('amounts.payer')} columns={columns} rows={rows} />;
};
