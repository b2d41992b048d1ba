import { Button, Flex, Typography } from '@strapi/design-system';
import { asReason } from '../../../../../../../domain/quote/split';
import { Reasons } from '../../../shared/components/Reasons';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
import { useText } from '../../../shared/text';
import { useAmountsQuery } from '../api';
import { LimitWarnings } from './LimitWarnings';
import { PayersTable } from './PayersTable';
import { TotalsTable } from './TotalsTable';

/** Computed by the server at this moment; fetched again whenever a record was saved. */
export const QuoteAmounts = ({ quote }: { readonly quote: string }) => {
  const t = useText();
  const { data, error, refetch } = useAmountsQuery(quote, { refetchOnMountOrArgChange: true });
  if (error)
    return (
      <Flex direction="column" alignItems="stretch" gap={2} width="100%">
        <Reasons reasons={reasonsOf(error)} />
        <Button type="button" variant="tertiary" onClick={() => void refetch()}>
          {t('retry')}
        </Button>
      </Flex>
    );
  if (!data) return <Typography textColor="neutral600">{t('working')}</Typography>;
  if (data.totals.lines.length === 0)
    return <Typography textColor="neutral600">{t('amounts.empty')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <TotalsTable {...data.totals} />
      <PayersTable amounts={data} />
      <Reasons title={t('amounts.issues')} reasons={data.issues.map(asReason)} tone="warning" />
      <LimitWarnings amounts={data} />
    </Flex>
  );
};
