import { FigureTable, type Row } from '../../../shared/components/FigureTable';
import { useFigures } from '../../../shared/figures';
import { useNames } from '../../../shared/names';
import { useText } from '../../../shared/text';
import { type ContractLine, linesByType } from '../contract-parts';

interface Props {
  readonly currency: string;
  readonly lines: readonly ContractLine[];
}

/** The lines of a contract under their types, with the days they cover. */
export const ContractLines = ({ currency, lines }: Props) => {
  const t = useText();
  const { amount, day } = useFigures();
  const groups = linesByType(lines);
  const codes = groups.map(({ contractType }) => contractType);
  const names = useNames('api::contract-type.contract-type', codes, 'code');
  const periodOf = ({ isTimeBased, startDate, endDate }: ContractLine): string =>
    isTimeBased && startDate
      ? `${day(startDate)} – ${endDate ? day(endDate) : t('sell.open-ended')}`
      : t('sell.once');
  const rows = groups.flatMap(({ contractType, lines: ofType }): Row[] => [
    { key: contractType, cells: [names[contractType] ?? contractType], kind: 'group' },
    ...ofType.map((line) => ({
      key: line.sourceKey,
      cells: [line.name, periodOf(line), amount(line.net)],
    })),
  ]);
  const columns = [
    { label: t('upload.name') },
    { label: t('sell.period') },
    { label: `${t('amounts.net')} ${currency}`, isFigure: true },
  ];
  return <FigureTable label={t('sell.lines')} columns={columns} rows={rows} />;
};
