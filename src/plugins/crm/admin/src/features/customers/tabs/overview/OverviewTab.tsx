import { Flex, Typography } from '@strapi/design-system';
import styled from 'styled-components';
import { Day } from '../../../../shared/Shown';
import type { TabProps } from '../../page/customer';
import { useCustomerText } from '../../text';
import { Card } from '../Card';
import { Details } from './Details';
import { FigureCards } from './FigureCards';
import { RecentTimeline } from './RecentTimeline';

const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
  gap: ${({ theme }) => theme.spaces[5]};
  align-items: start;
  @media (max-width: 1000px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

const NextEnds = ({ overview }: Pick<TabProps, 'overview'>) => {
  const t = useCustomerText();
  const next = overview.figures.endingSoon?.next ?? [];
  if (next.length === 0) return null;
  return (
    <Card aria-label={t('next-ends.title')}>
      <Typography variant="delta" tag="h2">
        {t('next-ends.title')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={3}>
        {next.map(({ documentId, name, endDate, contract }) => (
          <Flex key={documentId} tag="li" justifyContent="space-between" gap={3}>
            <Typography>
              {name} · {contract}
            </Typography>
            <Typography textColor="neutral600">
              <Day day={endDate} />
            </Typography>
          </Flex>
        ))}
      </Flex>
    </Card>
  );
};

/** What a customer is, what is open and what happened last: all of it came with the page. */
export const OverviewTab = ({ customer, overview }: TabProps) => (
  <Flex direction="column" alignItems="stretch" gap={5}>
    <FigureCards figures={overview.figures} />
    <Columns>
      <Details customer={customer} />
      <Flex direction="column" alignItems="stretch" gap={5}>
        <NextEnds overview={overview} />
        <RecentTimeline customer={customer} overview={overview} />
      </Flex>
    </Columns>
  </Flex>
);
