import { type ComponentType, useState } from 'react';
import { Badge, Flex, Typography } from '@strapi/design-system';
import type { Command } from '../../../../../../../../domain/access/commands';
import type { LineStanding } from '../../../../../../../../domain/contract/standing';
import { reasonsNotToChangeContract } from '../../../../../../../../domain/contract/status';
import type { ContractStandsAs, LineStandsAs } from '../../../../../../../../wire/commands/contract';
import { FigureTable } from '../../../../shared/components/FigureTable';
import { useAttributeLabel } from '../../../../shared/forms/attribute-label';
import { usePermittedCommands } from '../../../../shared/may';
import { Failed } from '../../../../shared/screen/Failed';
import { SkeletonLines } from '../../../../shared/screen/Skeleton';
import { Day, Money, Text } from '../../../../shared/Shown';
import { useCustomerText } from '../../text';
import { RowMenu } from '../../../../shared/tabs/RowMenu';
import { AmendLine } from './AmendLine';
import { useContractStandingQuery } from './api';
import { DeliverLine } from './DeliverLine';
import { RenewLine } from './RenewLine';
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

const ACTS = {
  amend: { Dialog: AmendLine, command: 'contract-line.amend', isOf: () => true },
  renew: { Dialog: RenewLine, command: 'contract-line.renew', isOf: ({ isTimeBased }) => isTimeBased },
  deliver: { Dialog: DeliverLine, command: 'contract-line.deliver', isOf: ({ isTimeBased }) => !isTimeBased },
  upsell: { Dialog: UpsellLine, command: 'contract-line.upsell', isOf: ({ isTimeBased }) => isTimeBased },
} as const satisfies Readonly<Record<string, Act>>;

interface Act {
  readonly Dialog: ComponentType<{ readonly line: LineStandsAs; readonly onClose: () => void }>;
  readonly command: Command;
  readonly isOf: (line: LineStandsAs) => boolean;
}

type ActKey = keyof typeof ACTS;
const KEYS = Object.keys(ACTS) as ActKey[];

interface Open {
  readonly act: ActKey;
  readonly line: LineStandsAs;
}

/** Time-based lines are renewed and upsold, the others delivered; what is over can only be upsold. */
const useActionsOf = ({ state }: ContractStandsAs, setOpen: (open: Open) => void) => {
  const t = useCustomerText();
  const may = usePermittedCommands();
  const isOver = reasonsNotToChangeContract(state).length > 0;
  return (line: LineStandsAs) =>
    KEYS.filter((act) => may(ACTS[act].command) && ACTS[act].isOf(line) && (!isOver || act === 'upsell')).map(
      (act) => ({ key: act, label: t(`contracts.${act}`), onSelect: () => setOpen({ act, line }) })
    );
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
  const actionsOf = useActionsOf(contract, setOpen);
  const Dialog = open && ACTS[open.act].Dialog;
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
            <Text key="type">{line.contractTypeName}</Text>,
            <Badge key="standing" size="S" variant={VARIANTS[line.standing]}>
              {t(`standing.${line.standing}`)}
            </Badge>,
            <Term key="term" line={line} />,
            <Money key="gross" amount={line.gross} />,
            <RowMenu key="menu" name={line.name} actions={actionsOf(line)} />,
          ],
        }))}
      />
      {Dialog ? <Dialog line={open.line} onClose={close} /> : null}
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
