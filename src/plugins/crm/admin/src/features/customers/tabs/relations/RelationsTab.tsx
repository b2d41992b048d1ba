import { useState } from 'react';
import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross, Plus } from '@strapi/icons';
import { Link } from 'react-router-dom';
import type { ListColumn } from '../../../../shared/list/ListTable';
import { usePermittedCommands } from '../../../../shared/may';
import type { StoredRecord } from '../../../../shared/records/api';
import { nameOfRecord } from '../../../../shared/records/record-choices';
import { Text } from '../../../../shared/Shown';
import { useAttributeLabel } from '../../../../shared/forms/attribute-label';
import { addressOfCustomer, addressOfOpportunity } from '../../addresses';
import { ACCOUNT, useRelateMutation } from '../../api';
import type { Customer, TabProps } from '../../page/customer';
import { LinkAccount } from '../../page/LinkAccount';
import { useCustomerText } from '../../text';
import { nameIn, textIn } from '../../../../shared/tabs/cells';
import { OPPORTUNITY } from '../../../../shared/deals/fields';
import { RecordList } from '../../../../shared/tabs/RecordList';
import { TabShape } from '../../../../shared/tabs/TabShape';
import { useTabRecords } from '../../../../shared/tabs/use-tab-records';
import { useRefusalNotice } from '../../../../shared/notify';
import { AccountTree } from './AccountTree';

const Unlink = ({ customer, other }: { readonly customer: Customer; readonly other: StoredRecord }) => {
  const t = useCustomerText();
  const [relate, { isLoading }] = useRelateMutation();
  const tellRefusal = useRefusalNotice();
  return (
    <IconButton
      label={t('relations.unlink', { name: nameOfRecord(other) })}
      disabled={isLoading}
      onClick={() =>
        void tellRefusal(
          relate({ documentId: customer.documentId, other: other.documentId, isRelated: false })
        )
      }
    >
      <Cross />
    </IconButton>
  );
};

const LinkedAccounts = ({ customer, overview }: TabProps) => {
  const t = useCustomerText();
  const may = usePermittedCommands();
  const labelOf = useAttributeLabel(ACCOUNT);
  const [isLinking, setIsLinking] = useState(false);
  const records = useTabRecords({
    uid: ACCOUNT,
    filters: { relatedAccounts: { documentId: { $eq: customer.documentId } } },
    sort: 'name:ASC',
    known: overview.tabs.relatedAccounts,
    isSecond: true,
  });
  const columns: readonly ListColumn<StoredRecord>[] = [
    {
      key: 'name',
      label: labelOf('name'),
      cell: (row) => (
        <Typography fontWeight="semiBold" tag={Link} to={addressOfCustomer(row.documentId)}>
          {nameOfRecord(row)}
        </Typography>
      ),
    },
    { key: 'city', label: labelOf('city'), cell: (row) => <Text>{textIn(row, 'city')}</Text> },
    {
      key: 'actions',
      label: '',
      isFigure: true,
      cell: (row) => (may('account.unrelate') ? <Unlink customer={customer} other={row} /> : null),
    },
  ];
  return (
    <TabShape
      title={t('relations.related')}
      action={
        may('account.relate') ? (
          <Button variant="secondary" startIcon={<Plus />} onClick={() => setIsLinking(true)}>
            {t('action.relate')}
          </Button>
        ) : null
      }
    >
      <RecordList
        label={t('relations.related')}
        columns={columns}
        records={records}
        none={t('relations.no-related')}
        expected={overview.tabs.relatedAccounts?.count}
      />
      {isLinking ? <LinkAccount customer={customer} onClose={() => setIsLinking(false)} /> : null}
    </TabShape>
  );
};

const RelatedOpportunities = ({ customer, overview }: TabProps) => {
  const t = useCustomerText();
  const labelOf = useAttributeLabel(OPPORTUNITY);
  const records = useTabRecords({
    uid: OPPORTUNITY,
    filters: { relatedAccounts: { documentId: { $eq: customer.documentId } } },
    sort: 'name:ASC',
    known: overview.tabs.relatedOpportunities,
    isSecond: true,
  });
  const columns: readonly ListColumn<StoredRecord>[] = [
    {
      key: 'name',
      label: labelOf('name'),
      cell: (row) => (
        <Typography fontWeight="semiBold" tag={Link} to={addressOfOpportunity(row.documentId)}>
          {nameOfRecord(row)}
        </Typography>
      ),
    },
    { key: 'account', label: labelOf('account'), cell: (row) => <Text>{nameIn(row, 'account')}</Text> },
    { key: 'stage', label: labelOf('stage'), cell: (row) => <Text>{nameIn(row, 'stage')}</Text> },
  ];
  return (
    <TabShape title={t('relations.opportunities')}>
      <RecordList
        label={t('relations.opportunities')}
        columns={columns}
        records={records}
        none={t('relations.no-opportunities')}
        expected={overview.tabs.relatedOpportunities?.count}
      />
    </TabShape>
  );
};

/** ACC-66, ACC-67: above, below and beside this customer, and other people's deals that name it. */
export const RelationsTab = (props: TabProps) => (
  <Flex direction="column" alignItems="stretch" gap={7}>
    <AccountTree {...props} />
    <LinkedAccounts {...props} />
    {props.overview.tabs.relatedOpportunities ? <RelatedOpportunities {...props} /> : null}
  </Flex>
);
