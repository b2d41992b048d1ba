import { useState } from 'react';
import { Badge, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronRight, Plus } from '@strapi/icons';
import { useSearchParams } from 'react-router-dom';
import type { ContractStatus } from '../../../../../../../../domain/contract/status';
import { Reasons } from '../../../../shared/components/Reasons';
import { useChoiceText } from '../../../../shared/choice-text';
import { useAttributeLabel } from '../../../../shared/forms/attribute-label';
import type { ListColumn } from '../../../../shared/list/ListTable';
import { usePermittedCommands } from '../../../../shared/may';
import type { StoredRecord } from '../../../../shared/records/api';
import { reasonsOf } from '../../../../shared/refusal/read-refusal';
import { nameOfRecord } from '../../../../shared/records/record-choices';
import { Day, Money, Text } from '../../../../shared/Shown';
import type { TabProps } from '../../page/customer';
import { useCustomerText } from '../../text';
import { nameIn, textIn } from '../../../../shared/tabs/cells';
import { RecordList } from '../../../../shared/tabs/RecordList';
import { TabShape } from '../../../../shared/tabs/TabShape';
import { type TabRecords, useTabRecords } from '../../../../shared/tabs/use-tab-records';
import { useContractStandingQuery } from './api';
import { ContractLines } from './ContractLines';
import { MoveContract } from './MoveContract';
import { NewContract } from './NewContract';

const CONTRACT = 'api::contract.contract';

const VARIANTS = {
  draft: 'neutral',
  active: 'success',
  completed: 'primary',
  cancelled: 'danger',
} as const satisfies Record<ContractStatus, string>;

interface UnfoldProps {
  readonly row: StoredRecord;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const Unfold = ({ row, isOpen, onToggle }: UnfoldProps) => {
  const t = useCustomerText();
  const number = textIn(row, 'number') ?? nameOfRecord(row);
  return (
    <Flex gap={2}>
      <IconButton
        size="XS"
        variant="ghost"
        aria-expanded={isOpen}
        label={t(isOpen ? 'contracts.hide-lines' : 'contracts.show-lines', { number })}
        onClick={onToggle}
      >
        {isOpen ? <ChevronDown /> : <ChevronRight />}
      </IconButton>
      <Typography fontWeight="semiBold">{number}</Typography>
    </Flex>
  );
};

const useColumns = (
  unfolded: string | undefined,
  setUnfolded: (id: string | undefined) => void
): readonly ListColumn<StoredRecord>[] => {
  const choice = useChoiceText();
  const labelOf = useAttributeLabel(CONTRACT);
  const cell = (row: StoredRecord) => {
    const isOpen = row.documentId === unfolded;
    return (
      <Unfold row={row} isOpen={isOpen} onToggle={() => setUnfolded(isOpen ? undefined : row.documentId)} />
    );
  };
  const state = (row: StoredRecord) => row.state as ContractStatus;
  return [
    { key: 'number', label: labelOf('number'), cell },
    { key: 'name', label: labelOf('name'), cell: (row) => <Text>{textIn(row, 'name')}</Text> },
    {
      key: 'state',
      label: labelOf('state'),
      cell: (row) => (
        <Badge size="S" variant={VARIANTS[state(row)]}>
          {choice('state', state(row))}
        </Badge>
      ),
    },
    { key: 'project', label: labelOf('project'), cell: (row) => <Text>{nameIn(row, 'project')}</Text> },
    {
      key: 'gross',
      label: labelOf('gross'),
      isFigure: true,
      cell: (row) => <Money amount={textIn(row, 'gross')} currency={textIn(row, 'currency')} />,
    },
    { key: 'startDate', label: labelOf('startDate'), cell: (row) => <Day day={textIn(row, 'startDate')} /> },
    {
      key: 'actions',
      label: '',
      width: '6rem',
      cell: (row) => (
        <MoveContract
          contract={row.documentId}
          number={textIn(row, 'number') ?? nameOfRecord(row)}
          state={state(row)}
        />
      ),
    },
  ];
};

const ofCustomer = (account: string): object => ({
  $or: [
    { account: { documentId: { $eq: account } } },
    { customers: { account: { documentId: { $eq: account } } } },
  ],
});

/**
 * The contracts of a customer. One that the address names is there without asking for all of them: among the first, or
 * above them as its lines know it.
 */
const useContracts = ({ customer, overview }: TabProps, linked: string | undefined) => {
  const records = useTabRecords({
    uid: CONTRACT,
    filters: ofCustomer(customer.documentId),
    sort: 'number:DESC',
    known: overview.tabs.contracts,
    isSecond: linked !== undefined,
  });
  const { rows, onAll } = records;
  const isMissing = onAll !== undefined && rows?.every(({ documentId }) => documentId !== linked);
  const { data, error } = useContractStandingQuery(linked ?? '', { skip: !isMissing });
  const withLinked: TabRecords =
    isMissing && data ? { ...records, rows: [{ ...data }, ...(rows ?? [])] } : records;
  return { records: withLinked, reasons: error ? reasonsOf(error) : [] };
};

/** CTR-01..10: what was sold, line by line; deliveries and upsells from where the line stands. `?contract=` unfolds one. */
export const ContractsTab = ({ customer, overview }: TabProps) => {
  const t = useCustomerText();
  const may = usePermittedCommands();
  const [isNew, setIsNew] = useState(false);
  const [address] = useSearchParams();
  const linked = address.get('contract') ?? undefined;
  const [unfolded, setUnfolded] = useState(linked);
  const columns = useColumns(unfolded, setUnfolded);
  const { records, reasons } = useContracts({ customer, overview }, linked);
  return (
    <TabShape
      title={t('tab.contracts')}
      action={
        may('contract.make') ? (
          <Button variant="secondary" startIcon={<Plus />} onClick={() => setIsNew(true)}>
            {t('contracts.new')}
          </Button>
        ) : null
      }
    >
      <Reasons reasons={reasons} />
      <RecordList
        label={t('tab.contracts')}
        columns={columns}
        records={records}
        none={t('contracts.none')}
        expected={overview.tabs.contracts?.count}
        below={(row) => (row.documentId === unfolded ? <ContractLines contract={row.documentId} /> : null)}
      />
      {isNew ? (
        <NewContract customer={customer} onCreated={setUnfolded} onClose={() => setIsNew(false)} />
      ) : null}
    </TabShape>
  );
};
