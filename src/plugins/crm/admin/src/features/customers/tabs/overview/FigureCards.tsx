import type { ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import styled from 'styled-components';
import type { AccountFigures, SumOfCurrency } from '../../../../../../../../wire/commands/account-answers';
import { Moment, Money } from '../../../../shared/Shown';
import { useCustomerText } from '../../text';
import { Card } from '../Card';

const Row = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
  gap: ${({ theme }) => theme.spaces[4]};
`;

const Figure = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <Card aria-label={label} style={{ minHeight: '9.6rem' }}>
    <Typography variant="sigma" textColor="neutral600" tag="h2">
      {label}
    </Typography>
    <Flex direction="column" alignItems="flex-start" paddingTop={2}>
      {children}
    </Flex>
  </Card>
);

/** One line per currency: amounts of different currencies are never added up. */
const Sums = ({ count, sums }: { readonly count: number; readonly sums: readonly SumOfCurrency[] }) => (
  <>
    <Typography variant="beta">{count}</Typography>
    {sums.map(({ currency, amount }) => (
      <Typography key={currency} textColor="neutral700">
        <Money amount={amount} currency={currency} />
      </Typography>
    ))}
  </>
);

/** Figures of kinds of records that the person may not read are left out. */
export const FigureCards = ({ figures }: { readonly figures: AccountFigures }) => {
  const t = useCustomerText();
  const { openDeals, underContract, endingSoon, lastMemoAt } = figures;
  return (
    <Row>
      {openDeals ? (
        <Figure label={t('figure.open-deals')}>
          <Sums {...openDeals} />
        </Figure>
      ) : null}
      {underContract ? (
        <Figure label={t('figure.under-contract')}>
          <Sums {...underContract} />
        </Figure>
      ) : null}
      {endingSoon ? (
        <Figure label={t('figure.ending')}>
          <Typography variant="beta">{t('figure.ending-lines', { count: endingSoon.count })}</Typography>
        </Figure>
      ) : null}
      <Figure label={t('figure.last-memo')}>
        <Typography variant={lastMemoAt ? 'beta' : 'omega'} textColor={lastMemoAt ? undefined : 'neutral600'}>
          {lastMemoAt ? <Moment at={lastMemoAt} isDay /> : t('figure.never')}
        </Typography>
      </Figure>
    </Row>
  );
};
