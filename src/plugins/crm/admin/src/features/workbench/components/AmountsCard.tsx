import { memo } from 'react';
import { Typography } from '@strapi/design-system';
import styled from 'styled-components';
import { isZero, type Money, toDecimalString } from '../../../../../../../domain/money/money';
import type { Statement } from '../../../../../../../domain/quote/amounts';
import { FigureTable, type Row } from '../../../shared/components/FigureTable';
import { useFigures } from '../../../shared/figures';
import { useScreenText } from '../../../shared/screen-text';
import type { Computed } from '../grid/compute';
import type { Draft } from '../grid/draft';
import { Along, Card } from './grid-style';

/** Hundreds of rows below hundreds of lines are not laid out before they come into sight. */
const Amounts = styled(Card)`
  content-visibility: auto;
  contain-intrinsic-height: auto 30rem;
`;

interface Props {
  readonly draft: Draft;
  readonly computed: Computed;
  readonly currency: string;
}

const useFigure = () => {
  const { amount } = useFigures();
  return (money: Money | undefined): string =>
    money === undefined || isZero(money) ? '–' : amount(toDecimalString(money));
};

/** Columns: the payers, what nobody pays yet, and the sum. */
const statementsOf = ({ amounts }: Computed): readonly Statement[] => {
  if (!amounts) return [];
  const { payers, unassigned, totals } = amounts;
  return [...payers, ...(unassigned.lines.length > 0 ? [unassigned] : []), totals];
};

const useRows = ({ draft, computed }: Props): readonly Row[] => {
  const t = useScreenText('workbench');
  const { percent } = useFigures();
  const figure = useFigure();
  const statements = statementsOf(computed);
  const lineOf = statements.map(({ lines }) => new Map(lines.map(({ id, net }) => [id, net])));
  const totals = computed.amounts?.totals;
  const row = (
    key: string,
    label: string,
    of: (statement: Statement, index: number) => Money | undefined
  ): Row => ({
    key,
    cells: [label, ...statements.map((statement, index) => figure(of(statement, index)))],
  });
  return [
    ...draft.lines
      .filter(({ key }) => totals?.lines.some(({ id }) => id === key))
      .map(({ key, name }) =>
        row(key, name || t('line.unnamed'), (_statement, index) => lineOf[index]?.get(key))
      ),
    ...(totals?.rates ?? [])
      .filter(({ tax }) => !isZero(tax))
      .map(({ taxRate }) =>
        row(
          `tax/${taxRate}`,
          t('totals.tax', { rate: percent(taxRate) }),
          ({ rates }) => rates.find((rate) => rate.taxRate === taxRate)?.tax
        )
      ),
    { ...row('gross', t('totals.gross'), ({ gross }) => gross), kind: 'sum' },
  ];
};

/** Who pays what of which line, to the last won. */
export const AmountsCard = memo((props: Props) => {
  const { draft, computed, currency } = props;
  const t = useScreenText('workbench');
  const rows = useRows(props);
  const names = new Map(draft.payers.map(({ account, name }) => [account, name]));
  const columns = [
    t('column.name'),
    ...(computed.amounts?.payers ?? []).map(({ accountId }) => names.get(accountId) ?? t('payer.hidden')),
    ...(computed.amounts && computed.amounts.unassigned.lines.length > 0 ? [t('amounts.nobody')] : []),
    t('totals.gross'),
  ];
  return (
    <Amounts aria-label={t('amounts')}>
      <Typography variant="delta" tag="h2">
        {t('amounts')}{' '}
        <Typography variant="pi" textColor="neutral600" tag="span">
          {currency}
        </Typography>
      </Typography>
      {computed.amounts && draft.lines.length > 0 ? (
        <Along role="group" tabIndex={0} aria-label={t('amounts')}>
          <FigureTable
            label={t('amounts')}
            columns={columns.map((label, index) => ({ label, isFigure: index > 0 }))}
            rows={rows}
          />
        </Along>
      ) : (
        <Typography textColor="neutral600">
          {t(draft.lines.length === 0 ? 'amounts.empty' : 'amounts.unreadable')}
        </Typography>
      )}
    </Amounts>
  );
});
AmountsCard.displayName = 'AmountsCard';
