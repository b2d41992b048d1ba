import { Link as RouterLink } from 'react-router-dom';
import { Widget } from '@strapi/admin/strapi-admin';
import { Flex, Link, Typography } from '@strapi/design-system';
import styled from 'styled-components';
import { amountText } from '../../../shared/amount-text';
import { Day, Money } from '../../../shared/Shown';
import { useScreenText } from '../../../shared/screen-text';

/** A record with something to do soon. */
export interface HomeRow {
  readonly key: string;
  /** Its CRM page. */
  readonly to: string;
  readonly title: string;
  /** What it belongs to. */
  readonly about: string;
  /** Decimal text; null: not known. */
  readonly amount: string | null;
  readonly currency: string;
  /** YYYY-MM-DD */
  readonly day: string | null;
}

interface Props {
  readonly answer: { readonly isLoading: boolean; readonly isError: boolean };
  readonly rows: readonly HomeRow[];
  /** All there are, shown or not. */
  readonly total: number;
  /** What is said when there is nothing to do. */
  readonly none: string;
}

const List = styled.ul`
  width: 100%;
  li + li {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

const Row = ({ to, title, about, amount, currency, day }: HomeRow) => (
  <Flex
    tag="li"
    justifyContent="space-between"
    alignItems="flex-start"
    gap={4}
    paddingTop={3}
    paddingBottom={3}
  >
    <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
      <Link tag={RouterLink} to={to} style={{ overflowWrap: 'anywhere' }}>
        {title}
      </Link>
      <Typography variant="pi" textColor="neutral600">
        {about}
      </Typography>
    </Flex>
    <Flex direction="column" alignItems="flex-end" gap={1} style={{ flex: 'none' }}>
      {amount === null ? null : (
        <Typography fontWeight="semiBold">
          <Money amount={amountText(amount, currency)} currency={currency} />
        </Typography>
      )}
      <Typography variant="pi" textColor="neutral600">
        <Day day={day} />
      </Typography>
    </Flex>
  </Flex>
);

/** What a widget shows: few records, each leading to its page. */
export const RowList = ({ answer, rows, total, none }: Props) => {
  const t = useScreenText('home');
  if (answer.isLoading) return <Widget.Loading />;
  if (answer.isError) return <Widget.Error />;
  if (rows.length === 0) return <Widget.NoData>{none}</Widget.NoData>;
  return (
    <>
      <List>
        {rows.map((row) => (
          <Row {...row} key={row.key} />
        ))}
      </List>
      {total > rows.length ? (
        <Typography variant="pi" textColor="neutral600">
          {t('more', { count: total - rows.length })}
        </Typography>
      ) : null}
    </>
  );
};
