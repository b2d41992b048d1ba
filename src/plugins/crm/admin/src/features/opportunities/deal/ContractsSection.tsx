import { useState } from 'react';
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import type { OpportunityOverview } from '../../../../../../../wire/commands/opportunity-answers';
import { amountText } from '../../../shared/amount-text';
import { ListTable, type ListColumn } from '../../../shared/list/ListTable';
import { usePermittedCommands } from '../../../shared/may';
import { EmptyState } from '../../../shared/screen/EmptyState';
import { RouteLink } from '../../../shared/RouteLink';
import { useScreenText } from '../../../shared/screen-text';
import { Day, Money, Text } from '../../../shared/Shown';
import { addressOfContract } from '../addresses';
import { useRemoveContractLineMutation } from '../api';
import { AskFirst } from '../../../shared/screen/AskFirst';
import { ContractPayers } from './ContractPayers';
import { Part } from './Panes';
import { type ContractLineRow, type ContractRow, partOf } from './rows';

const Period = ({ startDate, endDate }: ContractLineRow) =>
  startDate ? (
    <span>
      <Day day={startDate} /> – {endDate ? <Day day={endDate} /> : null}
    </span>
  ) : (
    <span>–</span>
  );

const useColumns = (
  currency: string,
  onRemove: (row: ContractLineRow) => void
): readonly ListColumn<ContractLineRow>[] => {
  const t = useScreenText('opportunities');
  const may = usePermittedCommands();
  return [
    { key: 'name', label: t('contract.line'), cell: ({ name }) => name },
    { key: 'type', label: t('contract.type'), cell: ({ contractType }) => <Text>{contractType}</Text> },
    { key: 'period', label: t('contract.period'), cell: (row) => <Period {...row} /> },
    {
      key: 'net',
      label: `${t('contract.net')} ${currency}`,
      isFigure: true,
      cell: ({ net }) => <Money amount={amountText(net, currency)} />,
    },
    ...(may('contract-line.remove')
      ? [
          {
            key: 'remove',
            label: '',
            width: '5rem',
            cell: (row: ContractLineRow) => (
              <IconButton
                variant="ghost"
                label={t('contract.remove', { name: row.name })}
                onClick={() => onRemove(row)}
              >
                <Trash />
              </IconButton>
            ),
          },
        ]
      : []),
  ];
};

interface ContractProps {
  readonly overview: OpportunityOverview;
  readonly contract: ContractRow;
}

const Heading = ({ overview, contract }: ContractProps) => {
  const { documentId, number, name, gross, currency } = contract;
  const { account } = overview.opportunity;
  return (
    <Flex justifyContent="space-between" gap={3} wrap="wrap">
      <Flex gap={2} wrap="wrap">
        <Typography fontWeight="semiBold">
          {account ? (
            <RouteLink to={addressOfContract(account.documentId, documentId)}>{number}</RouteLink>
          ) : (
            number
          )}
        </Typography>
        <Typography>{name}</Typography>
      </Flex>
      <Typography fontWeight="semiBold">
        <Money amount={amountText(gross, currency)} currency={currency} />
      </Typography>
    </Flex>
  );
};

const Contract = ({
  overview,
  contract,
  onRemove,
}: ContractProps & { onRemove: (row: ContractLineRow) => void }) => {
  const { number, currency } = contract;
  const columns = useColumns(currency, onRemove);
  const isOfIt = ({ contractNumber }: { readonly contractNumber: string }) => contractNumber === number;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingBottom={4}>
      <Heading overview={overview} contract={contract} />
      <ListTable
        label={number}
        columns={columns}
        rows={partOf(overview, 'contractLines')?.rows.filter(isOfIt) ?? []}
        idOf={({ documentId }) => documentId}
        nameOf={({ name }) => name}
        empty={null}
      />
      <ContractPayers payers={partOf(overview, 'contractPayers')?.rows.filter(isOfIt) ?? []} />
    </Flex>
  );
};

/** What was sold, below what was offered (OPP-18); an unlocked deal keeps it until it is removed (OPP-21). */
export const ContractsSection = ({ overview }: { readonly overview: OpportunityOverview }) => {
  const t = useScreenText('opportunities');
  const [removing, setRemoving] = useState<ContractLineRow>();
  const [remove, { isLoading, error, reset }] = useRemoveContractLineMutation();
  const ask = (row: ContractLineRow) => {
    reset();
    setRemoving(row);
  };
  const contracts = partOf(overview, 'contracts');
  if (!contracts) return null;
  const confirm = async () => {
    if (removing && !('error' in (await remove(removing.documentId)))) setRemoving(undefined);
  };
  return (
    <Part title={t('contracts')} count={contracts.count}>
      {contracts.rows.length === 0 ? <EmptyState text={t('contracts.empty')} /> : null}
      {contracts.rows.map((contract) => (
        <Contract key={contract.documentId} {...{ overview, contract }} onRemove={ask} />
      ))}
      {removing ? (
        <AskFirst
          title={t('contract.remove', { name: removing.name })}
          text={t('contract.remove.text')}
          confirm={t('remove')}
          isRunning={isLoading}
          error={error}
          onConfirm={() => void confirm()}
          onClose={() => setRemoving(undefined)}
        />
      ) : null}
    </Part>
  );
};
