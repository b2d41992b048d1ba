import { memo, useState } from 'react';
import { Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { toDecimalString } from '../../../../../../../domain/money/money';
import { FigureTable, type Row } from '../../../shared/components/FigureTable';
import { useFigures } from '../../../shared/figures';
import { useScreenText } from '../../../shared/screen-text';
import type { Computed } from '../grid/compute';
import type { Draft } from '../grid/draft';
import type { Action } from '../grid/edits';
import { typedFigure } from '../grid/typed-figure';
import { Card } from './grid-style';
import { ShareInput } from './payers-style';

interface Props extends Pick<Draft, 'discountPercent' | 'discountAmount'> {
  readonly computed: Computed;
  readonly currency: string;
  readonly isChanged: boolean;
  readonly isReadOnly: boolean;
  readonly dispatch: (action: Action) => void;
}

type Kind = 'percent' | 'amount';

const DiscountField = (props: Props) => {
  const { discountPercent, discountAmount, currency, isReadOnly, dispatch } = props;
  const t = useScreenText('workbench');
  const { locale } = useIntl();
  const [kind, setKind] = useState<Kind>(discountAmount === '' ? 'percent' : 'amount');
  const [typed, setTyped] = useState<string>();
  const value = kind === 'percent' ? discountPercent : discountAmount;
  const set = (wanted: Kind, text: string) =>
    dispatch({
      type: 'discount',
      discountPercent: wanted === 'percent' ? text : '',
      discountAmount: wanted === 'amount' ? text : '',
    });
  const choose = (wanted: Kind) => {
    setKind(wanted);
    set(wanted, value);
  };
  const change = (text: string) => {
    setTyped(text);
    set(kind, typedFigure(text, locale));
  };
  return (
    <Flex justifyContent="space-between" gap={2} paddingBottom={2}>
      <Typography variant="omega" id="discount-label">
        {t('discount')}
      </Typography>
      <Flex gap={1}>
        <div style={{ width: '9rem' }}>
          <ShareInput
            aria-labelledby="discount-label"
            inputMode="decimal"
            disabled={isReadOnly}
            value={typed ?? value}
            onChange={({ target }) => change(target.value)}
            onBlur={() => setTyped(undefined)}
          />
        </div>
        <div style={{ width: '9rem' }}>
          <SingleSelect
            size="S"
            aria-label={t('discount.kind')}
            disabled={isReadOnly}
            value={kind}
            onChange={(wanted) => choose(wanted as Kind)}
          >
            <SingleSelectOption value="percent">%</SingleSelectOption>
            <SingleSelectOption value="amount">{currency}</SingleSelectOption>
          </SingleSelect>
        </div>
      </Flex>
    </Flex>
  );
};

const useRows = ({ computed: { totals, discount, groups } }: Props): readonly Row[] => {
  const t = useScreenText('workbench');
  const { amount, percent } = useFigures();
  if (!totals) return [];
  const figure = (key: string, label: string, text: string, kind?: Row['kind']): Row => ({
    key,
    cells: [label, amount(text)],
    kind,
  });
  return [
    ...groups.map(({ groupName, net }) =>
      figure(`group/${groupName}`, t('totals.group', { group: groupName }), toDecimalString(net))
    ),
    ...(discount === null ? [] : [figure('discount', t('discount'), `-${discount}`)]),
    figure('net', t('totals.net'), toDecimalString(totals.net)),
    ...totals.rates
      .filter(({ tax, taxRate }) => tax.minor !== 0n || taxRate !== '0.00')
      .map(({ taxRate, tax }) =>
        figure(`tax/${taxRate}`, t('totals.tax', { rate: percent(taxRate) }), toDecimalString(tax))
      ),
    figure('gross', t('totals.gross'), toDecimalString(totals.gross), 'sum'),
  ];
};

/** Net, taxes and total as they are being typed. */
export const TotalsCard = memo((props: Props) => {
  const { currency, computed, isChanged, isReadOnly, discountPercent, discountAmount } = props;
  const t = useScreenText('workbench');
  const rows = useRows(props);
  const hasDiscount = discountPercent !== '' || discountAmount !== '';
  return (
    <Card aria-label={t('totals')}>
      <Flex justifyContent="space-between" paddingBottom={2}>
        <Typography variant="delta" tag="h2">
          {t('totals')}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {isChanged ? t('totals.unsaved') : '\u00a0'}
        </Typography>
      </Flex>
      {isReadOnly && !hasDiscount ? null : <DiscountField {...props} />}
      {computed.totals ? (
        <FigureTable
          label={t('totals')}
          columns={[{ label: '' }, { label: currency, isFigure: true }]}
          rows={rows}
        />
      ) : (
        <Typography textColor="danger600">{t('totals.unreadable')}</Typography>
      )}
    </Card>
  );
});
TotalsCard.displayName = 'TotalsCard';
