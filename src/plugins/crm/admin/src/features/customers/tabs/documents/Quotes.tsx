import { useState } from 'react';
import { Badge, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Link, useNavigate } from 'react-router-dom';
import type { QuoteStatus } from '../../../../../../../../domain/quote/status';
import { useChoiceText } from '../../../../shared/choice-text';
import { useAttributeLabel } from '../../../../shared/forms/attribute-label';
import type { ListColumn } from '../../../../shared/list/ListTable';
import { useRecordRights } from '../../../../shared/may';
import type { StoredRecord } from '../../../../shared/records/api';
import { Day, Money, Text } from '../../../../shared/Shown';
import { addressOfQuote } from '../../addresses';
import type { TabProps } from '../../page/customer';
import { useCustomerText } from '../../text';
import { nameIn, textIn } from '../../../../shared/tabs/cells';
import { RecordList } from '../../../../shared/tabs/RecordList';
import { TabShape } from '../../../../shared/tabs/TabShape';
import { useTabRecords } from '../../../../shared/tabs/use-tab-records';
import { NewQuote } from '../../../../shared/deals/NewQuote';
import { QUOTE, quotesOf } from './quotes-of';

const VARIANTS = {
  draft: 'neutral',
  sent: 'secondary',
  won: 'success',
  lost: 'danger',
  superseded: 'neutral',
} as const satisfies Record<QuoteStatus, string>;

const State = ({ row }: { readonly row: StoredRecord }) => {
  const t = useCustomerText();
  const choice = useChoiceText();
  const state = row.state as QuoteStatus;
  return (
    <Flex gap={1}>
      <Badge size="S" variant={VARIANTS[state]}>
        {choice('state', state)}
      </Badge>
      {row.isActive === true ? (
        <Badge size="S" variant="secondary">
          {t('documents.active')}
        </Badge>
      ) : null}
    </Flex>
  );
};

const useColumns = (): readonly ListColumn<StoredRecord>[] => {
  const labelOf = useAttributeLabel(QUOTE);
  return [
    {
      key: 'number',
      label: labelOf('number'),
      cell: (row) => (
        <Typography fontWeight="semiBold" tag={Link} to={addressOfQuote(row.documentId)}>
          {textIn(row, 'number')}
          {row.revision === 1 ? '' : ` / ${textIn(row, 'revision')}`}
        </Typography>
      ),
    },
    { key: 'name', label: labelOf('name'), cell: (row) => <Text>{textIn(row, 'name')}</Text> },
    {
      key: 'opportunity',
      label: labelOf('opportunity'),
      cell: (row) => <Text>{nameIn(row, 'opportunity')}</Text>,
    },
    { key: 'state', label: labelOf('state'), cell: (row) => <State row={row} /> },
    {
      key: 'gross',
      label: labelOf('gross'),
      isFigure: true,
      cell: (row) => <Money amount={textIn(row, 'gross')} currency={textIn(row, 'currency')} />,
    },
    { key: 'dueDate', label: labelOf('dueDate'), cell: (row) => <Day day={textIn(row, 'dueDate')} /> },
  ];
};

export const Quotes = ({ customer, overview }: TabProps) => {
  const t = useCustomerText();
  const may = useRecordRights();
  const navigate = useNavigate();
  const columns = useColumns();
  const [isNew, setIsNew] = useState(false);
  const records = useTabRecords({
    uid: QUOTE,
    filters: quotesOf(customer.documentId),
    sort: 'number:DESC',
    known: overview.tabs.quotes,
  });
  return (
    <TabShape
      title={t('documents.quotes')}
      action={
        may('create', QUOTE) ? (
          <Button startIcon={<Plus />} onClick={() => setIsNew(true)}>
            {t('documents.new-quote')}
          </Button>
        ) : null
      }
    >
      <RecordList
        label={t('documents.quotes')}
        columns={columns}
        records={records}
        none={t('documents.no-quotes')}
        expected={overview.tabs.quotes?.count}
      />
      {isNew ? (
        <NewQuote
          customer={customer}
          onMade={(documentId) => navigate(addressOfQuote(documentId))}
          onClose={() => setIsNew(false)}
        />
      ) : null}
    </TabShape>
  );
};
