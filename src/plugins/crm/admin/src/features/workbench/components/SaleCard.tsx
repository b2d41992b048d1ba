import { memo } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { toDecimalString } from '../../../../../../../domain/money/money';
import type { Reason } from '../../../../../../../domain/shared/rule-violation';
import { useFigures } from '../../../shared/figures';
import { useScreenText } from '../../../shared/screen-text';
import type { Computed } from '../grid/compute';
import type { Draft } from '../grid/draft';
import { useToldReasons } from '../hooks/use-told-reasons';
import { Card } from './grid-style';

interface Props {
  readonly draft: Draft;
  readonly computed: Computed;
  readonly reasons: readonly Reason[];
}

const Warnings = ({ draft, computed }: Pick<Props, 'draft' | 'computed'>) => {
  const t = useScreenText('workbench');
  const { amount } = useFigures();
  const nameOf = (account: string) => draft.payers.find((payer) => payer.account === account)?.name;
  const lineOf = (id: string | null) => draft.lines.find(({ key }) => key === id)?.name;
  return computed.warnings.map(({ accountId, lineId, planned, limit }) => (
    <Typography key={`${accountId}/${lineId}`} variant="pi" textColor="warning700">
      !{' '}
      {t(lineId === null ? 'sale.limit' : 'sale.limit.line', {
        name: nameOf(accountId) ?? t('payer.hidden'),
        line: lineOf(lineId) ?? '',
        planned: amount(toDecimalString(planned)),
        limit: limit ? amount(toDecimalString(limit)) : '',
      })}
    </Typography>
  ));
};

/** Everything that stands against selling what is on the screen, at once; and limits that the plan exceeds. */
export const SaleCard = memo(({ draft, computed, reasons }: Props) => {
  const t = useScreenText('workbench');
  const sentences = useToldReasons(reasons, draft);
  return (
    <Card aria-label={t('sale')}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography variant="delta" tag="h2">
          {t('sale')}
        </Typography>
        {sentences.length === 0 ? (
          <Typography textColor="success700">✓ {t('sale.ready')}</Typography>
        ) : (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
            {sentences.map(({ subject, text }, index) => (
              <Typography key={index} tag="li" variant="pi" textColor="danger600">
                ✕ {subject ? <strong>{subject}: </strong> : null}
                {text}
              </Typography>
            ))}
          </Flex>
        )}
        <Warnings draft={draft} computed={computed} />
      </Flex>
    </Card>
  );
});
SaleCard.displayName = 'SaleCard';
