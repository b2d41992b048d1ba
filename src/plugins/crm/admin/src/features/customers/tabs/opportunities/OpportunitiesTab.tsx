import { useState } from 'react';
import { Badge, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Lock, Pencil, Plus } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { useRecordRights } from '../../../../shared/may';
import { useAttributeLabel } from '../../../../shared/forms/attribute-label';
import type { ListColumn } from '../../../../shared/list/ListTable';
import type { StoredRecord } from '../../../../shared/records/api';
import { nameOfRecord } from '../../../../shared/records/record-choices';
import { Day, Money, Text } from '../../../../shared/Shown';
import { addressOfOpportunity } from '../../addresses';
import type { TabProps } from '../../page/customer';
import { useCustomerText } from '../../text';
import { nameIn, textIn } from '../../../../shared/tabs/cells';
import { RecordList } from '../../../../shared/tabs/RecordList';
import { TabShape } from '../../../../shared/tabs/TabShape';
import { useTabRecords } from '../../../../shared/tabs/use-tab-records';
import { OPPORTUNITY } from '../../../../shared/deals/fields';
import { NewOpportunity } from '../../../../shared/deals/NewOpportunity';
import { QuickEdit } from './QuickEdit';

const Name = ({ row }: { readonly row: StoredRecord }) => {
  const t = useCustomerText();
  return (
    <Flex gap={2}>
      <Typography fontWeight="semiBold" tag={Link} to={addressOfOpportunity(row.documentId)}>
        {nameOfRecord(row)}
      </Typography>
      {row.locked === true ? (
        <Lock aria-label={t('opportunities.locked')} width="1.2rem" style={{ flex: 'none' }} />
      ) : null}
    </Flex>
  );
};

const useColumns = (canEdit: boolean, setOpen: (id: string) => void): readonly ListColumn<StoredRecord>[] => {
  const t = useCustomerText();
  const labelOf = useAttributeLabel(OPPORTUNITY);
  return [
    { key: 'name', label: labelOf('name'), cell: (row) => <Name row={row} /> },
    {
      key: 'stage',
      label: labelOf('stage'),
      cell: (row) => {
        const stage = nameIn(row, 'stage');
        return stage ? <Badge size="S">{stage}</Badge> : <Text>{null}</Text>;
      },
    },
    { key: 'project', label: labelOf('project'), cell: (row) => <Text>{nameIn(row, 'project')}</Text> },
    {
      key: 'value',
      label: labelOf('value'),
      isFigure: true,
      cell: (row) => <Money amount={textIn(row, 'value')} currency={textIn(row, 'currency')} />,
    },
    {
      key: 'expectedCloseDate',
      label: labelOf('expectedCloseDate'),
      cell: (row) => <Day day={textIn(row, 'expectedCloseDate')} />,
    },
    {
      key: 'actions',
      label: '',
      width: '6rem',
      isFigure: true,
      cell: (row) =>
        canEdit && row.locked !== true ? (
          <IconButton
            label={t('opportunities.edit', { name: nameOfRecord(row) })}
            onClick={() => setOpen(row.documentId)}
          >
            <Pencil />
          </IconButton>
        ) : null,
    },
  ];
};

/** The deals of a customer, the most urgent first, each with what changes most often editable in its row. */
export const OpportunitiesTab = ({ customer, overview }: TabProps) => {
  const t = useCustomerText();
  const may = useRecordRights();
  const [isNew, setIsNew] = useState(false);
  const [made, setMade] = useState<string>();
  const [open, setOpen] = useState<string>();
  const columns = useColumns(may('update', OPPORTUNITY), setOpen);
  const records = useTabRecords({
    uid: OPPORTUNITY,
    filters: { account: { documentId: { $eq: customer.documentId } } },
    sort: 'expectedCloseDate:DESC',
  });
  return (
    <TabShape
      title={t('tab.opportunities')}
      action={
        may('create', OPPORTUNITY) ? (
          <Button variant="secondary" startIcon={<Plus />} onClick={() => setIsNew(true)}>
            {t('action.opportunity')}
          </Button>
        ) : undefined
      }
    >
      <RecordList
        label={t('tab.opportunities')}
        columns={columns}
        records={records}
        none={t('opportunities.none')}
        marked={made}
        expected={overview.tabs.opportunities?.count}
        below={(row) =>
          row.documentId === open ? <QuickEdit opportunity={row} onClose={() => setOpen(undefined)} /> : null
        }
      />
      {isNew ? (
        <NewOpportunity
          account={customer}
          onMade={(documentId) => {
            setMade(documentId);
            setIsNew(false);
          }}
          onClose={() => setIsNew(false)}
        />
      ) : null}
    </TabShape>
  );
};
