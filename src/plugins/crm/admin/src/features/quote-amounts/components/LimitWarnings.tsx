import { Box, Flex, Typography } from '@strapi/design-system';
import { useFigures } from '../../../shared/figures';
import { useNames } from '../../../shared/names';
import { useText } from '../../../shared/text';
import type { Amounts } from '../api';

type Limit = Amounts['limits'][number];
type Exceeded = Limit & { readonly limit: string };

const isExceeded = (row: Limit): row is Exceeded => row.warning === 'limit-exceeded' && row.limit !== null;

/** A limit warns and changes no amount (QLC-46). */
export const LimitWarnings = ({ amounts }: { readonly amounts: Pick<Amounts, 'limits' | 'payers'> }) => {
  const t = useText();
  const { amount } = useFigures();
  const exceeded = amounts.limits.filter(isExceeded);
  const lines = useNames(
    'api::quote-line.quote-line',
    exceeded.flatMap(({ lineId }) => lineId ?? [])
  );
  if (exceeded.length === 0) return null;
  const payerOf = ({ account }: Exceeded) =>
    amounts.payers.find((payer) => payer.account !== null && payer.account === account)?.name ??
    t('hidden-record');
  const subjectOf = (row: Exceeded) =>
    row.lineId === null ? payerOf(row) : `${payerOf(row)}, ${lines[row.lineId] ?? '…'}`;
  return (
    <Box background="warning100" borderColor="warning200" hasRadius padding={4} width="100%">
      <Flex direction="column" alignItems="stretch" gap={2}>
        {exceeded.map((row, index) => (
          <Typography key={index} textColor="neutral800">
            <strong>{subjectOf(row)}: </strong>
            {t('amounts.limit', { planned: amount(row.planned), limit: amount(row.limit) })}
          </Typography>
        ))}
      </Flex>
    </Box>
  );
};
