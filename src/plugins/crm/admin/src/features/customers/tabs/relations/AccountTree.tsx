import { useState } from 'react';
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronRight } from '@strapi/icons';
import { Link } from 'react-router-dom';
import styled from 'styled-components';
import type { NamedRecord } from '../../../../../../../../wire/commands/account-search';
import { useRecordsQuery } from '../../../../shared/records/api';
import { nameOfRecord } from '../../../../shared/records/record-choices';
import { SkeletonLines } from '../../../../shared/screen/Skeleton';
import { addressOfCustomer } from '../../addresses';
import { ACCOUNT } from '../../api';
import { type Customer, recordOf } from '../../page/customer';
import { useCustomerText } from '../../text';
import { Card } from '../Card';
import { TabShape } from '../TabShape';

const MOST_CHILDREN = 100;

const Branch = styled.ul`
  padding-inline-start: ${({ theme }) => theme.spaces[6]};
`;

interface NodeProps {
  readonly account: NamedRecord;
  /** The one whose page this is. */
  readonly current: string;
  readonly isOpenAtFirst: boolean;
}

const Children = ({ account, current }: Omit<NodeProps, 'isOpenAtFirst'>) => {
  const { data } = useRecordsQuery({
    uid: ACCOUNT,
    filters: { parent: { documentId: { $eq: account.documentId } } },
    sort: 'name:ASC',
    pageSize: MOST_CHILDREN,
  });
  if (!data) return <SkeletonLines lines={1} />;
  return (
    <Branch>
      {data.results.map((child) => (
        <TreeNode
          key={child.documentId}
          account={{ documentId: child.documentId, name: nameOfRecord(child) }}
          current={current}
          isOpenAtFirst={child.documentId === current}
        />
      ))}
    </Branch>
  );
};

const TreeNode = ({ account, current, isOpenAtFirst }: NodeProps) => {
  const t = useCustomerText();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const isCurrent = account.documentId === current;
  return (
    <li>
      <Flex gap={2} minHeight="3.2rem">
        <IconButton
          size="XS"
          variant="ghost"
          aria-expanded={isOpen}
          label={t('relations.expand', { name: account.name })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? <ChevronDown /> : <ChevronRight />}
        </IconButton>
        {isCurrent ? (
          <Typography fontWeight="bold">{account.name}</Typography>
        ) : (
          <Typography tag={Link} to={addressOfCustomer(account.documentId)} textColor="primary600">
            {account.name}
          </Typography>
        )}
        {isCurrent ? (
          <Typography variant="pi" textColor="neutral600">
            {t('relations.this')}
          </Typography>
        ) : null}
      </Flex>
      {isOpen ? <Children account={account} current={current} /> : null}
    </li>
  );
};

/** The customer between its parent and its sub-accounts; branches are loaded when they are opened. */
export const AccountTree = ({ customer }: { readonly customer: Customer }) => {
  const t = useCustomerText();
  const root = recordOf(customer, 'parent') ?? customer;
  return (
    <TabShape title={t('relations.tree')}>
      <Card>
        <ul>
          <TreeNode account={root} current={customer.documentId} isOpenAtFirst />
        </ul>
      </Card>
    </TabShape>
  );
};
