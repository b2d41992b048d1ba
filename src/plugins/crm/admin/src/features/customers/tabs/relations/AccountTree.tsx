import { useState } from 'react';
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronRight } from '@strapi/icons';
import styled from 'styled-components';
import type { NamedRecord } from '../../../../../../../../wire/commands/account-search';
import { type StoredRecord, useRecordsQuery } from '../../../../shared/records/api';
import { RouteLink } from '../../../../shared/RouteLink';
import { nameOfRecord } from '../../../../shared/records/record-choices';
import { SkeletonLines } from '../../../../shared/screen/Skeleton';
import { addressOfCustomer } from '../../addresses';
import { ACCOUNT } from '../../api';
import { recordOf, type TabProps } from '../../page/customer';
import { useCustomerText } from '../../text';
import { Card } from '../Card';
import { TabShape } from '../../../../shared/tabs/TabShape';

const MOST_CHILDREN = 100;

const Branch = styled.ul`
  padding-inline-start: ${({ theme }) => theme.spaces[6]};
`;

/** The one whose page this is. */
interface Current {
  readonly documentId: string;
  /** Its sub-accounts, when the page brought all of them along. */
  readonly known: readonly StoredRecord[] | undefined;
}

interface NodeProps {
  readonly account: NamedRecord;
  readonly current: Current;
  readonly isOpenAtFirst: boolean;
}

const Children = ({ account, current }: Omit<NodeProps, 'isOpenAtFirst'>) => {
  const known = account.documentId === current.documentId ? current.known : undefined;
  const { data } = useRecordsQuery(
    {
      uid: ACCOUNT,
      filters: { parent: { documentId: { $eq: account.documentId } } },
      sort: 'name:ASC',
      pageSize: MOST_CHILDREN,
    },
    { skip: known !== undefined }
  );
  const children = known ?? data?.results;
  if (!children) return <SkeletonLines lines={1} />;
  return (
    <Branch>
      {children.map((child) => (
        <TreeNode
          key={child.documentId}
          account={{ documentId: child.documentId, name: nameOfRecord(child) }}
          current={current}
          isOpenAtFirst={child.documentId === current.documentId && current.known !== undefined}
        />
      ))}
    </Branch>
  );
};

const TreeNode = ({ account, current, isOpenAtFirst }: NodeProps) => {
  const t = useCustomerText();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const isCurrent = account.documentId === current.documentId;
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
          <Typography>
            <RouteLink to={addressOfCustomer(account.documentId)}>{account.name}</RouteLink>
          </Typography>
        )}
        {isCurrent ? (
          <Typography variant="pi" textColor="neutral600">
            {t('relations.this')}
          </Typography>
        ) : null}
      </Flex>
      {isOpen ? <Children {...{ account, current }} /> : null}
    </li>
  );
};

/** The customer between its parent and its sub-accounts; branches that did not come along are loaded when opened. */
export const AccountTree = ({ customer, overview }: TabProps) => {
  const t = useCustomerText();
  const parent = recordOf(customer, 'parent');
  const { count = 1, rows = [] } = overview.tabs.subAccounts ?? {};
  const known = count <= rows.length ? (rows as readonly StoredRecord[]) : undefined;
  const current = { documentId: customer.documentId, known };
  return (
    <TabShape title={t('relations.tree')}>
      <Card>
        <ul>
          <TreeNode account={parent ?? customer} current={current} isOpenAtFirst />
        </ul>
      </Card>
    </TabShape>
  );
};
