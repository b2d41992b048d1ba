import { useState } from 'react';
import { Button, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Link, useNavigate } from 'react-router-dom';
import type { QuoteStatus } from '../../../../../../../../domain/quote/status';
import { useAttributeLabel } from '../../../../shared/forms/attribute-label';
import type { ListColumn } from '../../../../shared/list/ListTable';
import { useRecordRights } from '../../../../shared/may';
import type { StoredRecord } from '../../../../shared/records/api';
import { QuoteBadges } from '../../../../shared/QuoteBadges';
import { Day, Figures, Money, Text } from '../../../../shared/Shown';
import { addressOfQuote } from '../../addresses';
import type { TabProps } from '../../page/customer';
import { useCustomerText } from '../../text';
import { nameIn, textIn } from '../../../../shared/tabs/cells';
import { RecordList } from '../../../../shared/tabs/RecordList';
import { TabShape } from '../../../../shared/tabs/TabShape';
import { useTabRecords } from '../../../../shared/tabs/use-tab-records';
import { NewQuote } from '../../../../shared/deals/NewQuote';
import { QUOTE, quotesOf } from './quotes-of';

const useColumns = (): readonly ListColumn<StoredRecord>[] => {
  const labelOf = useAttributeLabel(QUOTE);
  return [
    {
      key: 'number',
      label: labelOf('number'),
      cell: (row) => (
        <Typography fontWeight="semiBold" tag={Link} to={addressOfQuote(row.documentId)}>
          <Figures>
            {textIn(row, 'number')}
            {row.revision === 1 ? '' : ` · ${textIn(row, 'revision')}`}
          </Figures>
        </Typography>
      ),
    },
    { key: 'name', label: labelOf('name'), cell: (row) => <Text>{textIn(row, 'name')}</Text> },
    {
      key: 'opportunity',
      label: labelOf('opportunity'),
      cell: (row) => <Text>{nameIn(row, 'opportunity')}</Text>,
    },
    {
      key: 'state',
      label: labelOf('state'),
      cell: (row) => <QuoteBadges state={row.state as QuoteStatus} isActive={row.isActive === true} />,
    },
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
          <Button variant="secondary" startIcon={<Plus />} onClick={() => setIsNew(true)}>
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
