import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { OpportunityFilter } from '../../../../../../../wire/commands/opportunity';
import { type ListColumn, ListTable } from '../../../shared/list/ListTable';
import { EmptyState } from '../../../shared/screen/EmptyState';
import { Failed } from '../../../shared/screen/Failed';
import { useScreenText } from '../../../shared/screen-text';
import { useForecastQuery } from '../api';
import { Worth } from '../components/Worth';
import { Part } from '../deal/Panes';
import { useColumns } from '../list/columns';
import { areSomeUndated, type ForecastRow, forecastRows } from './forecast-rows';

const useMonthName = () => {
  const intl = useIntl();
  const t = useScreenText('opportunities');
  return ({ month, currency }: ForecastRow): string =>
    month === null
      ? `${t('forecast.all')}, ${currency}`
      : intl.formatDate(`${month}-01`, { year: 'numeric', month: 'long', timeZone: 'UTC' });
};

const useSums = (): readonly ListColumn<ForecastRow>[] => {
  const t = useScreenText('opportunities');
  const nameOf = useMonthName();
  const amount = (row: ForecastRow, value: string | null) => <Worth value={value} currency={row.currency} />;
  return [
    {
      key: 'month',
      label: t('forecast.month'),
      cell: (row) => (
        <Typography fontWeight={row.month === null ? 'bold' : undefined}>{nameOf(row)}</Typography>
      ),
    },
    { key: 'count', label: t('forecast.count'), isFigure: true, cell: ({ count }) => count },
    { key: 'value', label: t('forecast.value'), isFigure: true, cell: (row) => amount(row, row.value) },
    {
      key: 'weighted',
      label: t('forecast.weighted'),
      isFigure: true,
      cell: (row) => amount(row, row.weighted),
    },
  ];
};

/** OPP-26: what is open by month and currency, weighed by its probability, and what is worth most. */
export const ForecastView = ({ filter }: { readonly filter: OpportunityFilter }) => {
  const t = useScreenText('opportunities');
  const { data, error, isFetching, refetch } = useForecastQuery(filter);
  const nameOf = useMonthName();
  const sums = useSums();
  const prospects = useColumns().map(({ sort: _sorted, ...column }) => column);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  const isStale = isFetching && data !== undefined;
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Part title={t('forecast.by-month')}>
        <ListTable
          label={t('forecast.by-month')}
          columns={sums}
          rows={data && forecastRows(data)}
          idOf={({ key }) => key}
          nameOf={nameOf}
          isStale={isStale}
          skeletonRows={6}
          empty={<EmptyState text={t('forecast.none')} />}
        />
        {data && areSomeUndated(data) ? (
          <Typography variant="pi" textColor="neutral600" tag="p" paddingTop={2}>
            {t('forecast.undated')}
          </Typography>
        ) : null}
      </Part>
      {data?.prospects.length === 0 ? null : (
        <Part title={t('forecast.prospects')}>
          <ListTable
            label={t('forecast.prospects')}
            columns={prospects}
            rows={data?.prospects}
            idOf={({ documentId }) => documentId}
            nameOf={({ name }) => name}
            isStale={isStale}
            skeletonRows={10}
            empty={null}
          />
        </Part>
      )}
    </Flex>
  );
};
