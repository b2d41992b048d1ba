import { useState } from 'react';
import { Badge, Flex, Typography } from '@strapi/design-system';
import type { LineStanding } from '../../../../../../../../domain/contract/standing';
import type { ContractStandsAs, LineStandsAs } from '../../../../../../../../wire/commands/contract';
import { FigureTable } from '../../../../shared/components/FigureTable';
import { useAttributeLabel } from '../../../../shared/forms/attribute-label';
import { usePermittedCommands } from '../../../../shared/may';
import { Failed } from '../../../../shared/screen/Failed';
import { SkeletonLines } from '../../../../shared/screen/Skeleton';
import { Day, Money, Text } from '../../../../shared/Shown';
import { useCustomerText } from '../../text';
import { RowMenu } from '../RowMenu';
import { useContractStandingQuery } from './api';
import { DeliverLine } from './DeliverLine';
import { UpsellLine } from './UpsellLine';

const VARIANTS = {
  superseded: 'neutral',
  draft: 'neutral',
  cancelled: 'danger',
  completed: 'success',
  upcoming: 'secondary',
  running: 'success',
  expired: 'danger',
  'to-deliver': 'warning',
  'partly-delivered': 'warning',
  delivered: 'success',
} as const satisfies Record<LineStanding, string>;

interface Open {
  readonly act: 'deliver' | 'upsell';
  readonly line: LineStandsAs;
}

/** Time-based lines can be upsold, the others are delivered. */
const useActionsOf = (setOpen: (open: Open) => void) => {
  const t = useCustomerText();
  const may = usePermittedCommands();
  return (line: LineStandsAs) =>
    line.isTimeBased
      ? may('contract-line.upsell')
        ? [
            {
              key: 'upsell',
              label: t('contracts.upsell'),
              onSelect: () => setOpen({ act: 'upsell' as const, line }),
            },
          ]
        : []
      : may('contract-line.deliver')
        ? [
            {
              key: 'deliver',
              label: t('contracts.deliver'),
              onSelect: () => setOpen({ act: 'deliver' as const, line }),
            },
          ]
        : [];
};

const Term = ({ line }: { readonly line: LineStandsAs }) =>
  line.isTimeBased ? (
    <>
      <Day day={line.startDate} /> – <Day day={line.endDate} />
    </>
  ) : (
    <>
      {line.deliveredQuantity} / {line.quantity}
    </>
  );

const useColumns = ({ currency }: ContractStandsAs) => {
  const t = useCustomerText();
  const labelOf = useAttributeLabel('api::contract-line.contract-line');
  return [
    { label: labelOf('name') },
    { label: t('contracts.type') },
    { label: t('contracts.standing') },
    { label: t('contracts.delivered') },
    { label: `${labelOf('gross')} (${currency})`, isFigure: true },
    { label: '', isFigure: true },
  ];
};

const Lines = ({ contract }: { readonly contract: ContractStandsAs }) => {
  const t = useCustomerText();
  const [open, setOpen] = useState<Open>();
  const actionsOf = useActionsOf(setOpen);
  const columns = useColumns(contract);
  const close = () => setOpen(undefined);
  return (
    <>
      <FigureTable
        label={t('contracts.lines', { number: contract.number })}
        columns={columns}
        rows={contract.lines.map((line) => ({
          key: line.documentId,
          cells: [
            line.name,
            <Text key="type">{line.contractType}</Text>,
            <Badge key="standing" size="S" variant={VARIANTS[line.standing]}>
              {t(`standing.${line.standing}`)}
            </Badge>,
            <Term key="term" line={line} />,
            <Money key="gross" amount={line.gross} />,
            <RowMenu key="menu" name={line.name} actions={actionsOf(line)} />,
          ],
        }))}
      />
      {open?.act === 'deliver' ? <DeliverLine line={open.line} onClose={close} /> : null}
      {open?.act === 'upsell' ? <UpsellLine line={open.line} onClose={close} /> : null}
    </>
  );
};

/** The current lines of a contract as they stand today; loaded when the contract is unfolded. */
export const ContractLines = ({ contract }: { readonly contract: string }) => {
  const { data, error, refetch } = useContractStandingQuery(contract);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  return (
    <Flex direction="column" alignItems="stretch" padding={2}>
      {data ? <Lines contract={data} /> : <SkeletonLines lines={2} />}
      {data?.lines.length === 0 ? <Typography>–</Typography> : null}
    </Flex>
  );
};
